import { firstLedger } from './0001-first-ledger.ts';
import { partyRegisters } from './0002-party-registers.ts';
import { officeRegisters } from './0003-office-registers.ts';
import { ownDesigns } from './0004-own-designs.ts';
import { toldApart } from './0005-told-apart.ts';
import { attachmentFiles } from './0006-attachment-files.ts';
import { roundsOfThePosts } from './0007-rounds-of-the-posts.ts';
import { retention } from './0008-retention.ts';
import { formTemplates } from './0009-form-templates.ts';
import type { Migration } from './migration.ts';

/**
 * Every step from an empty file to today's ledger, in order.
 *
 * To change the schema, add a file `000N-what-for.ts` and its name here; never edit a released one. Steps only add:
 * no column is dropped, renamed or given another meaning, for an older backup must open and a newer one be understood.
 * A register definition that gained fields, or a new register, is one line: `growRegisters(db, ['its-key'])`.
 * The step runs in a transaction that also stamps its number (PRAGMA user_version), after a verified backup; see
 * migrate.ts.
 */
export const migrations: readonly Migration[] = [
  firstLedger,
  partyRegisters,
  officeRegisters,
  ownDesigns,
  toldApart,
  attachmentFiles,
  roundsOfThePosts,
  retention,
  formTemplates,
];

/** The schema's version in this program. */
export const currentVersion = migrations.length;
