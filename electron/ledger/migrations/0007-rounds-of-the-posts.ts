import { growRegisters } from '../registers/grow.ts';
import type { Migration } from './migration.ts';

/** What posts and volunteers do in turn: hazards found, care by rota, campaigns and their standards. */
export const roundsOfThePosts: Migration = {
  number: 7,
  name: 'rounds-of-the-posts',
  up(db) {
    growRegisters(db, ['patrol-entry', 'care-turn', 'model-campaign', 'model-criterion']);
  },
};
