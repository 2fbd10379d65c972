import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ledgerCalls, RecentLedger } from '../../shared/api/ledgers.ts';
import { ledgerFolderName } from '../../shared/ledgers/ledger-folder.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { backupsFolder, listBackups } from '../ledger/backup/list-backups.ts';
import { secondPlaceFacts, secondPlaceProblem } from '../ledger/backup/second-place.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { asRefusal } from '../ledger/damage.ts';
import { localNow } from '../ledger/ledger.ts';
import { writeMeta } from '../ledger/meta.ts';
import { backupInfo, describeBackup, foundBackup } from '../service/backup-info.ts';
import { openingProblem } from '../service/opening-problem.ts';
import { makePracticeLedger } from '../service/practice-ledger.ts';
import type { ServiceSettings } from '../service/service-messages.ts';
import type { Session } from '../service/session.ts';
import type { Handlers } from './handler.ts';

export const ledgerHandlers: Handlers<typeof ledgerCalls> = {
  async startState(_, session) {
    const last = session.recent.list()[0];
    if (!session.isOpen && session.reopens && last !== undefined) {
      session.reopens = false;
      await openLast(session, last);
    }
    const { recent, problem, settings } = session;
    const { home } = settings;
    if (session.isOpen) return { state: 'open', ledger: session.info(), home };
    const practised = existsSync(practiceFolder(settings));
    return { state: 'closed', home, recent: recent.list(), problem, practised };
  },

  async createLedger({ parent, name, office, level, code }, session) {
    const folder = join(parent, ledgerFolderName(name));
    const made = await createLedger(folder, {
      office: { name: office, level, ...(code === null || code === '' ? {} : { code }) },
      practice: false,
      now: localNow(),
      appVersion: session.settings.appVersion,
    });
    await made.close();
    return session.open(folder, 'write');
  },

  async openLedger({ folder, mode }, session) {
    try {
      return await session.open(folder, mode);
    } catch (error) {
      const refusal = refusalOf(error);
      if (!session.isOpen) session.problem = await openingProblem(folder, refusal);
      throw refusal;
    }
  },

  async openPracticeLedger({ job, anew }, session) {
    const folder = practiceFolder(session.settings);
    if (anew) {
      if (session.isOpen && session.folder === folder) await session.close();
      rmSync(folder, { recursive: true, force: true });
    }
    if (!existsSync(folder)) {
      await session.jobs.run(job, '准备练习册', (handle) =>
        makePracticeLedger(folder, session.settings, handle),
      );
    }
    return session.open(folder, 'write');
  },

  async closeLedger(_, session) {
    await session.close();
    session.reopens = false;
    return null;
  },

  ledgerInfo: async (_, session) => session.info(),

  async changeOffice({ office, level, code }, session) {
    await session.write(({ db }) => writeMeta(db, { office: { name: office, level, code: code ?? '' } }));
    session.changed([]);
    return session.info();
  },

  async forgetRecentLedger({ folder }, session) {
    session.recent.forget(folder);
    return null;
  },

  listBackups: async (_, session) => listBackups(backupsFolder(session.folder)).map(backupInfo),

  async makeBackup({ job }, session) {
    const made = await session.job(job, '备份', 'make-backup', { kind: '手动' });
    session.changed([]);
    return { backup: backupInfo(made), secondPlaceProblem: made.secondPlaceProblem };
  },

  async secondPlace(_, session) {
    const { folder, secondPlace } = session.info();
    if (secondPlace === null) return null;
    const problem = secondPlaceProblem(secondPlaceFacts(secondPlace, folder));
    return { folder: secondPlace, problem, backups: listBackups(secondPlace).map(backupInfo) };
  },

  async chooseSecondPlace({ folder }, session) {
    await session.write(({ db }) => writeMeta(db, { secondPlace: folder ?? '' }));
    session.changed([]);
    return session.info();
  },

  async knownBackups(_, { recent }) {
    const found = recent.list().flatMap(({ folder }) => listBackups(backupsFolder(folder)));
    return found.map(foundBackup).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  },

  describeBackup: async ({ backup }) => describeBackup(backup),

  checkBackup: ({ job, backup }, session) =>
    session.loneJob(job, `检查备份“${basename(backup)}”`, 'check-backup', { backup }),

  restoreBackup: ({ job, backup, parent, name }, session) =>
    session.loneJob(job, '从备份恢复', 'restore-backup', {
      backup,
      to: join(parent, ledgerFolderName(name)),
    }),

  async verifyLedger({ job }, session) {
    const { problems, counts } = await session.job(job, '检查账本', 'verify-ledger', {});
    return { problems, counts };
  },

  async cancelJob({ job }, session) {
    session.jobs.cancel(job);
    return null;
  },
};

/** The ledger of last time opens by itself; if it cannot, the first page says why and what to press. */
async function openLast(session: Session, { folder, exists }: RecentLedger): Promise<void> {
  try {
    if (!exists) throw new Refusal('ledger-away', { ledger: basename(folder) });
    await session.open(folder, 'write');
  } catch (error) {
    session.problem = await openingProblem(folder, refusalOf(error));
  }
}

/** What an error says to the clerk. @throws what is a bug */
function refusalOf(error: unknown): Refusal {
  const refusal = asRefusal(error, '打开账本');
  if (refusal === null) throw error;
  return refusal;
}

/** Where the practice ledger lies: in the settings folder, apart from the real ones. */
function practiceFolder({ userData }: ServiceSettings): string {
  return join(userData, '练习册.lianxin');
}
