import type { DueErasures, DueGroup, retentionCalls } from '../../shared/api/retention.ts';
import { registerOf, registers } from '../../shared/registers/definitions/index.ts';
import { addDays } from '../../shared/registers/reminder.ts';
import { backupDays, type RetentionPeriods } from '../../shared/retention/periods.ts';
import { reasonWords } from '../../shared/retention/rule-words.ts';
import { backupsFolder, listBackups } from '../ledger/backup/list-backups.ts';
import { erasuresOf } from '../ledger/journal/erasures.ts';
import { dayOf, localNow } from '../ledger/ledger.ts';
import { eraseBinned } from '../ledger/retention/erase-binned.ts';
import { countDue, type DueList } from '../ledger/retention/find-due.ts';
import { readPeriods, writePeriods } from '../ledger/retention/periods.ts';
import type { Handlers } from './handler.ts';

export const retentionHandlers: Handlers<typeof retentionCalls> = {
  async retention(_, { reader, folder }) {
    const newest = listBackups(backupsFolder(folder))[0]?.at;
    return {
      periods: readPeriods(reader.db),
      runs: erasuresOf(reader.db),
      backupsUntil: newest === undefined ? null : addDays(dayOf(newest), backupDays),
    };
  },

  async changeRetention(periods, session) {
    await session.write(({ db }) => writePeriods(db, periods));
    session.due.forget();
    session.changed([]);
    return null;
  },

  dueToday: (_, session) =>
    session.due.today(dayOf(localNow()), async () =>
      countDue(await session.quietJob('find-due', { register: null })),
    ),

  async dueErasures({ register }, session) {
    return inWords(await session.quietJob('find-due', { register }), readPeriods(session.reader.db));
  },

  eraseDue: ({ job, register }, session) => session.eraseDue(job, register),

  async eraseBinned({ job, register, ids }, session) {
    const definition = registerOf(register);
    const run = await session.jobs.run(job, `彻底删除${definition.label}`, (handle) =>
      session.write((ledger) => eraseBinned(ledger, definition, ids, handle)),
    );
    session.changed(registers.map(({ key }) => key));
    return run;
  },
};

function inWords(due: DueList, periods: RetentionPeriods): DueErasures {
  const group = (register: string, because: 'bin' | number, rows: number): DueGroup => {
    const definition = registerOf(register);
    return { register, label: definition.label, reason: reasonWords(definition, because, periods), rows };
  };
  return {
    groups: due.rows.map(({ register, because, ids }) => group(register, because, ids.length)),
    history: due.history.length,
    files: due.files.length,
    total: countDue(due),
    waiting: due.waiting.map(({ register, rule, rows, next }) => ({
      ...group(register, rule, rows),
      next,
    })),
  };
}
