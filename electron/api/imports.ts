import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { importCalls, StagedSummary } from '../../shared/api/imports.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { correctCell } from '../import/correct-row.ts';
import { offerSheet, offerSheets } from '../import/offer-sheets.ts';
import { ownRows } from '../import/own-rows.ts';
import { StagingStore } from '../import/staging-store.ts';
import { dayOf, localNow } from '../ledger/ledger.ts';
import { fillSome } from '../ledger/search/search-index.ts';
import type { Session } from '../service/session.ts';
import type { Handlers } from './handler.ts';
import { stagedRow } from './staged-row.ts';

export const importHandlers: Handlers<typeof importCalls> = {
  async inspectWorkbook({ file }, { reader }) {
    return { file: basename(file), sheets: await offerSheets(reader.db, file) };
  },

  async inspectSheet({ file, sheet, register, headerRow }, { reader }) {
    return offerSheet(reader.db, file, sheet, {
      register: registerOf(register),
      ...(headerRow === null ? {} : { headerRow }),
    });
  },

  async stageImport({ job, file, register, sheet, headerRow, mapping }, session) {
    const label = `读取《${basename(file)}》`;
    const { folder } = session.stagings;
    const input = { file, register, sheet, headerRow, mapping, folder };
    const { staging } = await session.job(job, label, 'stage-import', input);
    session.stagings.keep(staging);
    return withStore(staging, 'read', (store) => summaryOf(store));
  },

  async stagedNumbers({ staging, show }, session) {
    return withStore(session.stagings.known(staging), 'read', (store) => store.rows(show));
  },

  async stagedRows({ staging, rows }, session) {
    return withStore(session.stagings.known(staging), 'read', async (store) => {
      const shown = [];
      for (const judged of store.judged(rows)) shown.push(await stagedRow(session.reader, store, judged));
      return shown;
    });
  },

  async correctStagedCell({ staging, row, field, text }, session) {
    return withStore(session.stagings.known(staging), 'correct', async (store) => {
      const cell = { row, field, text };
      const corrected = correctCell(session.reader.db, store, cell, dayOf(localNow()));
      return { row: await stagedRow(session.reader, store, corrected), summary: summaryOf(store) };
    });
  },

  async saveRefusedRows({ job, staging, out }, session) {
    const input = { staging: session.stagings.known(staging), out };
    await session.job(job, '另存被拒的行', 'save-refused', input);
    return { out };
  },

  async commitImport({ job, staging }, session) {
    const path = session.stagings.known(staging);
    const result = await withStore(path, 'read', async (store) => {
      const { register, file } = store.info();
      const batch = await session.jobs.run(job, `导入《${file}》`, async (handle) => {
        const committed = await session.writeInWorker('commit-import', { staging: path }, handle);
        await makeFindable(session, registerOf(register));
        return committed.batch;
      });
      return { batch, summary: summaryOf(store), registers: registersOf(store) };
    });
    session.changed(result.registers);
    return { batch: result.batch, summary: result.summary };
  },

  async discardImport({ staging }, session) {
    session.stagings.drop(staging);
    return null;
  },
};

/** In small turns, between which lists are shown and others save. What is cut short is finished at the next opening. */
async function makeFindable(session: Session, definition: AnyRegister): Promise<void> {
  while (session.isOpen && (await session.write(({ db }) => fillSome(db, definition)))) await setImmediate();
}

async function withStore<Result>(
  path: string,
  mode: 'read' | 'correct',
  work: (store: StagingStore) => Result | Promise<Result>,
): Promise<Result> {
  const store = StagingStore.open(path, mode);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

function summaryOf(store: StagingStore): StagedSummary {
  const { register, file, sheet, headerRow, columns, forAllRows } = store.info();
  const own = ownRows(registerOf(register), store);
  return {
    staging: store.path,
    register,
    file,
    sheet,
    headerRow,
    counts: store.counts(),
    warned: store.warnedCount(),
    forAllRows,
    proposals: store
      .proposals()
      .filter(({ id }) => !own.has(id))
      .map((proposal) => ({ register: proposal.register, name: proposal.name })),
    columns: columns.map(({ heading, field }) => ({ heading, field })),
  };
}

function registersOf(store: StagingStore): string[] {
  return [...new Set([store.info().register, ...store.proposals().map(({ register }) => register)])];
}
