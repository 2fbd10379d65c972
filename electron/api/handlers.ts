import { attachmentHandlers } from './attachments.ts';
import { designHandlers } from './designs.ts';
import { documentHandlers } from './documents.ts';
import { duplicateHandlers } from './duplicates.ts';
import { historyHandlers } from './history.ts';
import { importHandlers } from './imports.ts';
import { ledgerHandlers } from './ledgers.ts';
import { overviewHandlers } from './overviews.ts';
import { privacyHandlers } from './privacy.ts';
import { registerHandlers } from './registers.ts';
import { retentionHandlers } from './retention.ts';
import { templateHandlers } from './templates.ts';

/** Every call that the ledger service answers. */
export const handlers = {
  ...attachmentHandlers,
  ...designHandlers,
  ...documentHandlers,
  ...duplicateHandlers,
  ...historyHandlers,
  ...importHandlers,
  ...ledgerHandlers,
  ...overviewHandlers,
  ...privacyHandlers,
  ...registerHandlers,
  ...templateHandlers,
  ...retentionHandlers,
};
