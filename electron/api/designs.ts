import type { designCalls } from '../../shared/api/designs.ts';
import { findRegister, registers } from '../../shared/registers/definitions/index.ts';
import { ownRegister } from '../../shared/registers/own/design.ts';
import {
  readDesigns,
  saveAddedFields,
  saveEditedTable,
  saveOwnRegister,
} from '../ledger/registers/own-designs.ts';
import { fillSearchIndex } from '../ledger/search/search-index.ts';
import type { Session } from '../service/session.ts';
import type { Handlers } from './handler.ts';

export const designHandlers: Handlers<typeof designCalls> = {
  officeDesigns: async (_, { reader }) => readDesigns(reader.db),

  async saveOwnRegister({ key, ...design }, session) {
    // The whole of it once more, for the rules across fields: a new one under a key that fits.
    ownRegister.parse({ ...design, key: key ?? 'own-1' });
    const saved = await session.write((ledger) => saveOwnRegister(ledger, { ...design, key }));
    everythingChanged(session);
    await findableAgain(session, saved);
    return { key: saved };
  },

  async saveAddedFields(design, session) {
    await session.write((ledger) => saveAddedFields(ledger, design));
    everythingChanged(session);
    await findableAgain(session, design.register);
    return null;
  },

  async saveEditedTable(edited, session) {
    await session.write((ledger) => saveEditedTable(ledger, edited));
    everythingChanged(session);
    return null;
  },
};

/** Rows are found by a field that came back into use; nothing is queued otherwise. */
async function findableAgain(session: Session, key: string): Promise<void> {
  const definition = findRegister(key);
  if (definition !== undefined) await session.write(({ db }) => fillSearchIndex(db, definition));
}

/** Lists, forms and counts all follow from the definitions. */
function everythingChanged(session: Session): void {
  session.changed(registers.map(({ key }) => key));
}
