import { type AddedAttachments, type Attachment, mostAttachments } from '../../../shared/api/attachments.ts';
import type { FieldEntry } from './field-entry.ts';

/** The files that stand in a field, by their hashes. */
export function hashesOf({ value }: FieldEntry): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export function nameOf({ name }: Attachment): string {
  return name ?? '没有名称的附件';
}

/**
 * What becomes of a field when files were taken in: new ones come last, one that is there already stays where it is.
 *
 * @param shown the field's files as they were shown before
 */
export function joinAdded(
  hashes: readonly string[],
  shown: readonly Attachment[],
  { added, refused }: AddedAttachments,
): { readonly hashes: readonly string[]; readonly notes: readonly string[] } {
  const lost = new Set(shown.filter(({ isThere }) => !isThere).map(({ hash }) => hash));
  const known = added.filter(({ hash }) => hashes.includes(hash));
  const fresh = added.map(({ hash }) => hash).filter((hash) => !hashes.includes(hash));
  const all = [...hashes, ...fresh];
  const over = all.length - mostAttachments;
  return {
    hashes: all.slice(0, mostAttachments),
    notes: [
      ...refused,
      ...(over > 0 ? [`一栏最多放 ${mostAttachments} 个文件，后面的 ${over} 个没有放进来。`] : []),
      ...known.map((file) =>
        lost.has(file.hash) ? `“${nameOf(file)}”的文件已经补上了。` : `“${nameOf(file)}”已经在这一栏里了。`,
      ),
    ],
  };
}
