import { useState } from 'react';
import { ask } from '../bridge/ask.ts';
import { useSay } from '../ui/say.tsx';
import { type FileKind, suggestedName } from './suggested-name.ts';

export interface Paper {
  /** What the preview's sheet is doing now. */
  readonly busy: 'printing' | 'saving' | null;
  /** Where the shown sheet was saved; null if it was not. */
  readonly savedAs: string | null;
  print(): Promise<void>;
  save(): Promise<void>;
}

/**
 * What can be done with the sheet in the preview: printing and saving, both with the very file that is shown.
 *
 * @param address of the PDF; null while there is none
 */
export function usePaper(address: string | null, kind: FileKind): Paper {
  const say = useSay();
  const [busy, setBusy] = useState<Paper['busy']>(null);
  const [saved, setSaved] = useState<{ readonly address: string; readonly path: string } | null>(null);

  const guarded = async (doing: 'printing' | 'saving', act: (address: string) => Promise<void>) => {
    if (address === null || busy !== null) return;
    setBusy(doing);
    try {
      await act(address);
    } catch (error) {
      say.fault(error);
    } finally {
      setBusy(null);
    }
  };

  return {
    busy,
    savedAs: saved !== null && saved.address === address ? saved.path : null,
    print: () =>
      guarded('printing', async (address) => {
        const { printed } = await ask('printPreview', { address });
        if (!printed) return;
        await ask('notePrinted', { address });
        say.done('已交给打印机。');
      }),
    save: () =>
      guarded('saving', async (address) => {
        const out = await ask('chooseSaveAs', { kind: 'pdf', suggested: suggestedName(kind, new Date()) });
        if (out === null) return;
        const { out: path } = await ask('savePreview', { address, out });
        setSaved({ address, path });
      }),
  };
}
