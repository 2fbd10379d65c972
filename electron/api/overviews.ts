import type { overviewCalls } from '../../shared/api/overviews.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { dayOf, localNow } from '../ledger/ledger.ts';
import { dueRows } from '../ledger/records/due-rows.ts';
import { relatedRows } from '../ledger/records/related-rows.ts';
import { tallyRows } from '../ledger/records/tally-rows.ts';
import type { Handlers } from './handler.ts';

export const overviewHandlers: Handlers<typeof overviewCalls> = {
  tallyRows: (request, { reader }) => tallyRows(reader, request),
  relatedRows: ({ register, id }, { reader }) => relatedRows(reader, registerOf(register), id),
  dueRows: async (_, { reader }) => dueRows(reader.db, reader.names, dayOf(localNow())),
};
