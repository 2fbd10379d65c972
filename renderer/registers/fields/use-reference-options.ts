import { useState } from 'react';
import type { FoundRow } from '../../../shared/api/registers.ts';
import { ask } from '../../bridge/ask.ts';
import { asFault } from '../../bridge/fault.ts';
import { useCall } from '../../bridge/use-call.ts';
import type { ChooserOption } from './chooser.tsx';

/** Rows offered at once; who is not among them is found by typing on. */
const most = 20;

export interface ReferenceOptions {
  readonly search: string | null;
  readonly open: boolean;
  readonly options: readonly ChooserOption[];
  readonly ready: boolean;
  /** Said where nothing fits, or where the search itself failed. */
  readonly nothingFits: string;
  onSearch(search: string | null): void;
  onOpen(open: boolean): void;
}

/**
 * Rows of a register to choose from, found by name, pinyin or initials while one types.
 *
 * @param begin what was typed already; null if the list is to be open at once
 */
export function useReferenceOptions(target: string, begin?: string | null): ReferenceOptions {
  const [search, setSearch] = useState<string | null>(begin ?? null);
  const [open, setOpen] = useState(begin !== undefined);
  const request = { register: target, text: search?.trim() ?? '', limit: most };
  const found = useCall('findRows', request, { enabled: open, keep: true });
  return {
    search,
    open,
    options: (found.data ?? []).map(({ id, name, detail }) => ({ key: id, label: name, detail })),
    ready: (found.isSuccess && !found.isPlaceholderData) || found.isError,
    nothingFits: found.isError
      ? asFault(found.error).message
      : `没有找到“${search ?? ''}”。可以只输入拼音首字母。`,
    onSearch: setSearch,
    onOpen: setOpen,
  };
}

/** The one row of a register that is called exactly so; null if there is none, or several. */
export async function rowCalled(register: string, name: string): Promise<FoundRow | null> {
  const wanted = name.trim();
  const rows = await ask('findRows', { register, text: wanted, limit: most });
  const exact = rows.filter((row) => row.name === wanted);
  const [only] = exact;
  return exact.length === 1 && only !== undefined ? only : null;
}
