import { useEffect, useEffectEvent, useState } from 'react';
import type { CallInput } from '../../../../shared/api/calls.ts';
import type { WrittenCells } from '../../../../shared/api/registers.ts';
import { ask } from '../../../bridge/ask.ts';
import { asFault, type Fault } from '../../../bridge/fault.ts';

export type CellBlock = Omit<CallInput<'writeCells'>, 'apply'>;

export interface BlockCheck {
  /** What writing the block would do; null until it is known. */
  readonly outcome: WrittenCells | null;
  readonly fault: Fault | null;
}

const unknown: BlockCheck = { outcome: null, fault: null };

/**
 * Asks what writing a block of cells would do, anew for each block. Nothing is written.
 *
 * @param block null while there is nothing to check yet; must stay the same object as long as it means the same
 */
export function useBlockCheck(block: CellBlock | null): BlockCheck {
  const [known, setKnown] = useState<{ readonly block: CellBlock; readonly check: BlockCheck } | null>(null);
  const check = useEffectEvent(async (wanted: CellBlock, isWanted: () => boolean) => {
    let found: BlockCheck;
    try {
      found = { outcome: await ask('writeCells', { ...wanted, apply: 'check' }), fault: null };
    } catch (error) {
      found = { outcome: null, fault: asFault(error) };
    }
    if (isWanted()) setKnown({ block: wanted, check: found });
  });
  useEffect(() => {
    if (block === null) return;
    let here = true;
    void check(block, () => here);
    return () => {
      here = false;
    };
  }, [block]);
  return known !== null && known.block === block ? known.check : unknown;
}
