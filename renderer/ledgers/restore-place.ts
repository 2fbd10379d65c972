import type { FoundBackup } from '../../shared/api/ledgers.ts';
import { ledgerNameOf, parentOf } from '../../shared/ledgers/ledger-folder.ts';

export interface NewPlace {
  /** The folder in which the new ledger's folder is made. */
  readonly parent: string;
  readonly name: string;
}

/**
 * Where a restored ledger goes unless the clerk chooses otherwise: beside the ledger that the backup was made of, named
 * after it and the day. A backup from a USB disk, or of the practice ledger, goes where new ledgers go.
 *
 * @param ledgers folders of the ledgers that lie on this computer
 */
export function restorePlace(
  { beside, office }: Pick<FoundBackup, 'beside' | 'office'>,
  ledgers: readonly string[],
  home: string,
  now = new Date(),
): NewPlace {
  const known = ledgers.includes(beside);
  const name = known ? ledgerNameOf(beside) : office;
  return {
    parent: known ? parentOf(beside) : home,
    name: `${name}（恢复于${now.getMonth() + 1}月${now.getDate()}日）`,
  };
}
