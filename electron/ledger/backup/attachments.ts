import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Attachments are named by the SHA-256 of their content and stand in `ab/abcdef…`: a name never changes its content. */
const hashName = /^[0-9a-f]{64}$/;

/** The names in an attachment store. */
export function attachmentNames(store: string): string[] {
  if (!existsSync(store)) return [];
  return readdirSync(store, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(/[\\/]/).at(-1) ?? '')
    .filter((name) => hashName.test(name))
    .sort();
}

export function attachmentPath(store: string, name: string): string {
  return join(store, name.slice(0, 2), name);
}

/**
 * Copies what the other store does not have yet; all backups of a folder share one store.
 *
 * @returns names that are missing in the first store
 */
export function copyAttachments(names: readonly string[], from: string, to: string): string[] {
  const missing: string[] = [];
  for (const name of names) {
    const target = attachmentPath(to, name);
    if (existsSync(target)) continue;
    const source = attachmentPath(from, name);
    if (!existsSync(source)) {
      missing.push(name);
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, `${target}.part`);
    renameSync(`${target}.part`, target);
  }
  return missing;
}
