/** What a ledger's folder is called at its end. */
export const ledgerEnding = '.lianxin';

/**
 * The folder name of a ledger that a clerk calls so: `团结路社区` → `团结路社区.lianxin`. Windows allows some characters in
 * no name, and neither a blank nor a full stop at its end; an ending that was typed along is not doubled.
 */
export function ledgerFolderName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').replace(/\.lianxin\s*$/i, '');
  return `${plain.replace(/[. ]+$/, '').trimStart() || '账本'}${ledgerEnding}`;
}

/** What the ledger in a folder is called: `D:\\台账\\团结路社区.lianxin` → `团结路社区`. */
export function ledgerNameOf(folder: string): string {
  const last = folder.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  return last.endsWith(ledgerEnding) ? last.slice(0, -ledgerEnding.length) : last;
}

/** The folder that a path lies in: `D:\\台账\\甲.lianxin` → `D:\\台账`, `D:\\甲.lianxin` → `D:\\`. */
export function parentOf(path: string): string {
  const [, parent = path] = /^(.*?)[\\/]+[^\\/]+[\\/]*$/s.exec(path) ?? [];
  return parent === '' || /^[A-Za-z]:$/.test(parent)
    ? `${parent}${path.includes('\\') ? '\\' : '/'}`
    : parent;
}

/** A path as the system that `parent` comes from writes it; for showing, the main side joins its own. */
export function shownPath(parent: string, name: string): string {
  const mark = parent.includes('\\') ? '\\' : '/';
  return `${parent.replace(/[\\/]+$/, '')}${mark}${name}`;
}
