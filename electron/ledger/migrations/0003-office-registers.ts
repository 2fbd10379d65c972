import { growRegisters } from '../registers/grow.ts';
import type { Migration } from './migration.ts';

/** The registers of the office's whole work: people, staff, posts, units, representatives. */
export const officeRegisters: Migration = {
  number: 3,
  name: 'office-registers',
  up(db) {
    growRegisters(db, [
      'serving-member',
      'unit-contact',
      'floating-member',
      'part-time-commissioner',
      'coordination-member',
      'coordination-decision',
      'people-delegate',
      'member-development',
      'party-dues',
      'cadre',
      'cadre-training',
      'heart-talk',
      'recruitment-round',
      'service-post',
      'post-claim',
      'volunteer',
      'volunteer-team',
      'activity',
      'service-record',
      'culture-group',
      'award',
      'deed',
      'partner-unit',
      'co-building',
      'shared-resource',
      'resource-booking',
      'premises',
      'service-station',
      'station-log',
      'service-directory',
      'resident-representative',
      'council-member',
      'help-pair',
    ]);
  },
};
