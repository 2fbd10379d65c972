import { attachmentMessages } from './attachment.ts';
import { designMessages } from './design.ts';
import { documentMessages } from './document.ts';
import { excelMessages } from './excel.ts';
import { importMessages } from './import.ts';
import { ledgerMessages } from './ledger.ts';
import { listMessages } from './list.ts';
import { programMessages } from './program.ts';
import { recordMessages } from './records.ts';
import { templateMessages } from './template.ts';
import { workbookMessages } from './workbook.ts';

/** Every sentence a refusal can become. One file per area; a code is unique across all of them. */
export const messages = {
  ...attachmentMessages,
  ...designMessages,
  ...documentMessages,
  ...excelMessages,
  ...importMessages,
  ...ledgerMessages,
  ...listMessages,
  ...programMessages,
  ...recordMessages,
  ...templateMessages,
  ...workbookMessages,
};

export type MessageCode = keyof typeof messages;
/** What a sentence is about; an empty object where it needs to know nothing. */
export type MessageDetail<Code extends MessageCode> =
  Parameters<(typeof messages)[Code]> extends [infer Detail] ? Detail : Record<string, never>;
