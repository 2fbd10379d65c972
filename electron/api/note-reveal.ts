import type { Session } from '../service/session.ts';

/**
 * Writes into the history that personal values were shown or given out in full (P07): who, when, which; never the
 * values. A read-only ledger shows them too, but has no history to write into.
 */
export async function noteReveal(session: Session, label: string): Promise<void> {
  if (session.info().readOnly) return;
  await session.write(({ queries, actor, now }) =>
    queries
      .insertInto('batch')
      .values({ at: now(), actor, kind: 'reveal', label, undoes: null, undone_by: null })
      .execute(),
  );
  session.changed([]);
}
