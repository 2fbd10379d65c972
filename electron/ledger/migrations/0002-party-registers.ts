import { growRegisters } from '../registers/grow.ts';
import type { Migration } from './migration.ts';

/** 党组织 and 党员. */
export const partyRegisters: Migration = {
  number: 2,
  name: 'party-registers',
  up(db) {
    growRegisters(db, ['party-organisation', 'party-member']);
  },
};
