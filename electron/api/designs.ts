import type { designCalls } from '../../shared/api/designs.ts';
import { registers } from '../../shared/registers/definitions/index.ts';
import { ownRegister } from '../../shared/registers/own/design.ts';
import {
  readDesigns,
  saveAddedFields,
  saveEditedTable,
  saveOwnRegister,
} from '../ledger/registers/own-designs.ts';
import type { Session } from '../service/session.ts';
import type { Handlers } from './handler.ts';

export const designHandlers: Handlers<typeof designCalls> = {
  officeDesigns: async (_, { reader }) => readDesigns(reader.db),

  async saveOwnRegister({ key, ...design }, session) {
    // The whole of it once more, for the rules across fields: a new one under a key that fits.
    ownRegister.parse({ ...design, key: key ?? 'own-1' });
    const saved = await session.write((ledger) => saveOwnRegister(ledger, { ...design, key }));
    everythingChanged(session);
    return { key: saved };
  },

  async saveAddedFields(design, session) {
    await session.write((ledger) => saveAddedFields(ledger, design));
    everythingChanged(session);
    return null;
  },

  async saveEditedTable(edited, session) {
    await session.write((ledger) => saveEditedTable(ledger, edited));
    everythingChanged(session);
    return null;
  },
};

/** Lists, forms and counts all follow from the definitions. */
function everythingChanged(session: Session): void {
  session.changed(registers.map(({ key }) => key));
}
