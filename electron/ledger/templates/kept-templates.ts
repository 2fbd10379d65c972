import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Refusal } from '../../../shared/messages/refusal.ts';
import type { Template } from '../../../shared/registers/paper.ts';
import { addAttachment } from '../attachments/add-attachment.ts';
import type { Ledger } from '../ledger.ts';

/** 模板: a form that the ledger keeps for a register. */
export interface KeptTemplate {
  readonly id: number;
  readonly register: string;
  /** How it is called in menus, and how the filled files' names begin. */
  readonly label: string;
  /** What its file was called. */
  readonly file: string;
  /** SHA-256 of its content: its name in the store of attachments. */
  readonly hash: string;
  readonly format: 'xlsx' | 'docx';
  /** Whether it has a line that repeats. */
  readonly repeats: boolean;
  /** The words in it, each once. */
  readonly words: readonly Template[];
  /** Taken out of the list; it can be put back. */
  readonly removed: boolean;
  /** ISO moment. */
  readonly addedAt: string;
  readonly addedBy: string;
}

/** What reading a form's file tells of it. */
export type TemplateFacts = Pick<KeptTemplate, 'format' | 'repeats' | 'words'>;

const stored = z.object({
  id: z.int(),
  register: z.string(),
  label: z.string(),
  file: z.string(),
  hash: z.string(),
  format: z.enum(['xlsx', 'docx']),
  repeats: z.int(),
  words: z.string(),
  removed: z.int(),
  added_at: z.string(),
  added_by: z.string(),
});

const wordList = z.array(z.string());

/** The templates of a register, those taken out too, by their names. */
export function keptTemplates(db: Database, register: string): readonly KeptTemplate[] {
  return db
    .prepare<[string]>('SELECT * FROM form_template WHERE register = ? ORDER BY removed, label, id DESC')
    .all(register)
    .map(asTemplate);
}

/** @throws Refusal if there is none of that number */
export function keptTemplate(db: Database, id: number): KeptTemplate {
  const row = db.prepare<[number]>('SELECT * FROM form_template WHERE id = ?').get(id);
  if (row === undefined) throw new Refusal('template-gone', {});
  return asTemplate(row);
}

/**
 * Keeps a form's file for a register. Said in the history.
 *
 * @param replaces the template that it takes the place of; that one stays among those taken out
 * @throws Refusal if the name is taken, the file cannot be read, or the disk refuses
 */
export async function addTemplate(
  ledger: Ledger,
  {
    path,
    register,
    label,
    replaces,
  }: { path: string; register: string; label: string; replaces: number | null },
  { format, repeats, words }: TemplateFacts,
): Promise<number> {
  const { db } = ledger;
  refuseTaken(db, register, label, replaces);
  const { hash } = await addAttachment(ledger, path);
  const file = path.split(/[\\/]/).at(-1) ?? label;
  return noted(ledger, `${replaces === null ? '添加' : '更换'}模板“${label}”`, () => {
    refuseTaken(db, register, label, replaces);
    if (replaces !== null) db.prepare('UPDATE form_template SET removed = 1 WHERE id = ?').run(replaces);
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO form_template (register, label, file, hash, format, repeats, words, added_at, added_by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        ...[register, label, file, hash, format, repeats ? 1 : 0, JSON.stringify([...new Set(words)])],
        ...[ledger.now(), ledger.actor],
      );
    return Number(lastInsertRowid);
  });
}

/** @throws Refusal if another template of the register is called so */
export function renameTemplate(ledger: Ledger, id: number, label: string): void {
  const former = keptTemplate(ledger.db, id);
  if (former.label === label) return;
  noted(ledger, `模板“${former.label}”改名为“${label}”`, () => {
    refuseTaken(ledger.db, former.register, label, id);
    ledger.db.prepare('UPDATE form_template SET label = ? WHERE id = ?').run(label, id);
  });
}

/** Takes a template out of the list, or puts it back. @throws Refusal if its name is taken by now */
export function setTemplateRemoved(ledger: Ledger, id: number, removed: boolean): void {
  const { register, label } = keptTemplate(ledger.db, id);
  noted(ledger, `${removed ? '移除' : '恢复'}模板“${label}”`, () => {
    if (!removed) refuseTaken(ledger.db, register, label, id);
    ledger.db.prepare('UPDATE form_template SET removed = ? WHERE id = ?').run(removed ? 1 : 0, id);
  });
}

function refuseTaken(db: Database, register: string, label: string, except: number | null): void {
  const twin = keptTemplates(db, register).find(
    (other) => !other.removed && other.label === label && other.id !== except,
  );
  if (twin !== undefined) throw new Refusal('template-label-taken', { label });
}

/** A change together with its line in the history; like a design, it changes no row. */
function noted<Result>(ledger: Ledger, label: string, change: () => Result): Result {
  const { db, actor } = ledger;
  return db
    .transaction(() => {
      const result = change();
      db.prepare("INSERT INTO batch (at, actor, kind, label) VALUES (?, ?, 'design', ?)").run(
        ledger.now(),
        actor,
        label,
      );
      return result;
    })
    .immediate();
}

function asTemplate(row: unknown): KeptTemplate {
  const { repeats, removed, words, added_at, added_by, ...rest } = stored.parse(row);
  return {
    ...rest,
    repeats: repeats === 1,
    removed: removed === 1,
    words: wordList.parse(JSON.parse(words)),
    addedAt: added_at,
    addedBy: added_by,
  };
}
