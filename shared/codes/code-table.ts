/** One permitted answer of a coded field: the ledger keeps `code`, people see `label`. */
export interface CodeEntry {
  readonly code: string;
  readonly label: string;
  /** Other ways real lists write this answer; only those that cannot mean another entry of the table. */
  readonly aliases?: readonly string[];
  /** Still understood and shown in old records, no longer offered for new ones. */
  readonly retired?: boolean;
}

/** A code table (代码表): the permitted answers in the order in which they are offered. */
export interface CodeTable {
  /** What messages call the table. */
  readonly name: string;
  readonly entries: readonly CodeEntry[];
  /**
   * The key under which a ledger keeps what its office changed about the answers. Only for tables that no official
   * form, rule or figure relies on, and that say nothing about what somebody is; without it the answers are fixed.
   */
  readonly editable?: string;
  /** Words that may stand behind an answer without changing it: 初中文化, 本科学历. Longest first. */
  readonly endings?: readonly string[];
}

/** Weak, so that the tables of an office's own registers go when their definition is replaced. */
const indexes = new WeakMap<CodeTable, ReadonlyMap<string, CodeEntry>>();

/** The entry that a text means: by label, by code, or by an alias, whichever comes first in that order. */
export function findCode(table: CodeTable, text: string): CodeEntry | null {
  let index = indexes.get(table);
  if (index === undefined) {
    index = buildIndex(table);
    indexes.set(table, index);
  }
  const key = lookupKey(text);
  const found = index.get(key);
  if (found !== undefined) return found;
  const ending = table.endings?.find((word) => key.endsWith(word));
  return ending === undefined ? null : (index.get(key.slice(0, -ending.length)) ?? null);
}

/** The label of a stored code; the code itself if the table does not know it, so that nothing is shown as blank. */
export function codeLabel(table: CodeTable, code: string): string {
  const entry = findCode(table, code);
  return entry?.code === code ? entry.label : code;
}

function buildIndex(table: CodeTable): ReadonlyMap<string, CodeEntry> {
  const index = new Map<string, CodeEntry>();
  const add = (text: string, entry: CodeEntry) => {
    const key = lookupKey(text);
    if (key !== '' && !index.has(key)) index.set(key, entry);
  };
  for (const entry of table.entries) add(entry.label, entry);
  for (const entry of table.entries) add(entry.code, entry);
  for (const entry of table.entries) {
    for (const alias of entry.aliases ?? []) add(alias, entry);
  }
  return index;
}

/** Full-width forms, blanks, zero-width characters and letter case never tell two answers apart. */
function lookupKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/gu, '')
    .toUpperCase();
}
