import { useState } from 'react';
import type { FoundRow } from '../../../shared/api/registers.ts';
import { ask } from '../../bridge/ask.ts';
import { useCall } from '../../bridge/use-call.ts';
import type { ChooserOption } from './chooser.tsx';

/** Rows offered at once; who is not among them is found by typing on. */
const most = 20;

export interface ReferenceOptions {
  readonly search: string | null;
  readonly open: boolean;
  readonly options: readonly ChooserOption[];
  readonly ready: boolean;
  onSearch(search: string | null): void;
  onOpen(open: boolean): void;
  /** The one row that is called exactly so; null if there is none or several. */
  called(name: string): Promise<FoundRow | null>;
}

/** Rows of a register to choose from, found by name, pinyin or initials while one types. */
export function useReferenceOptions(target: string): ReferenceOptions {
  const [search, setSearch] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const request = { register: target, text: search?.trim() ?? '', limit: most };
  const found = useCall('findRows', request, { enabled: open, keep: true });
  return {
    search,
    open,
    options: (found.data ?? []).map(({ id, name, detail }) => ({ key: id, label: name, detail })),
    // A failed search is an answer too: nothing was found, and the clerk is not kept waiting.
    ready: (found.isSuccess && !found.isPlaceholderData) || found.isError,
    onSearch: setSearch,
    onOpen: setOpen,
    async called(name) {
      const rows = await ask('findRows', { register: target, text: name, limit: most });
      const exact = rows.filter((row) => row.name === name.trim());
      const [only] = exact;
      return exact.length === 1 && only !== undefined ? only : null;
    },
  };
}
