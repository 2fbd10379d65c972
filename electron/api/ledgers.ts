import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupInfo, ledgerCalls, OpeningProblem } from '../../shared/api/ledgers.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import type { Backup } from '../ledger/backup/backup-manifest.ts';
import { backupsFolder, listBackups } from '../ledger/backup/list-backups.ts';
import { restoreBackup } from '../ledger/backup/restore.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { asRefusal } from '../ledger/damage.ts';
import { localNow } from '../ledger/ledger.ts';
import { writeMeta } from '../ledger/meta.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { makePracticeLedger } from '../service/practice-ledger.ts';
import type { Session } from '../service/session.ts';
import type { Handlers } from './handler.ts';

export const ledgerHandlers: Handlers<typeof ledgerCalls> = {
  async startState(_, session) {
    const last = session.recent.list()[0];
    if (!session.isOpen && session.reopens && last?.exists === true) {
      session.reopens = false;
      await openLast(session, last.folder);
    }
    if (session.isOpen) return { state: 'open', ledger: session.info() };
    const { recent, problem, settings } = session;
    return { state: 'closed', recent: recent.list(), problem, home: settings.home };
  },

  async createLedger({ parent, name, office, level, code }, session) {
    const folder = join(parent, `${safeName(name)}.lianxin`);
    const made = await createLedger(folder, {
      office: { name: office, level, ...(code === null || code === '' ? {} : { code }) },
      practice: false,
      now: localNow(),
      appVersion: session.settings.appVersion,
    });
    await made.close();
    return session.open(folder, 'write');
  },

  openLedger: ({ folder, mode }, session) => session.open(folder, mode),

  async openPracticeLedger({ job, anew }, session) {
    const folder = join(session.settings.userData, '练习册.lianxin');
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
    writeMeta(session.writer.db, { office: { name: office, level, code: code ?? '' } });
    return session.info();
  },

  async forgetRecentLedger({ folder }, session) {
    session.recent.forget(folder);
    return null;
  },

  listBackups: async (_, session) => listBackups(backupsFolder(session.folder)).map(backupInfo),

  async makeBackup({ job }, session) {
    const made = await session.job(job, '备份', 'make-backup', { kind: '手动' });
    return { backup: backupInfo(made), secondPlaceProblem: made.secondPlaceProblem };
  },

  async chooseSecondPlace({ folder }, session) {
    writeMeta(session.writer.db, { secondPlace: folder ?? '' });
    return session.info();
  },

  restoreBackup: async ({ backup, to }) => restoreBackup(backup, to),

  verifyLedger: async (_, session) => {
    const { problems } = verifyLedger(session.folder, session.reader.db);
    return { problems };
  },

  async cancelJob({ job }, session) {
    session.jobs.cancel(job);
    return null;
  },
};

/** The ledger of last time opens by itself; if it cannot, the first page says why and what to press. */
async function openLast(session: Session, folder: string): Promise<void> {
  try {
    await session.open(folder, 'write');
  } catch (error) {
    const refusal = error instanceof Refusal ? error : asRefusal(error, '打开账本');
    if (refusal === null) throw error;
    session.problem = openingProblem(folder, refusal);
  }
}

function openingProblem(folder: string, refusal: Refusal): OpeningProblem {
  const detail: { readonly backup?: unknown } = refusal.detail;
  return {
    folder,
    code: refusal.code,
    message: refusal.message,
    backup: typeof detail.backup === 'string' ? detail.backup : null,
    readOnlyPossible: ['ledger-running', 'ledger-elsewhere', 'disk-read-only'].includes(refusal.code),
  };
}

function backupInfo({ path, kind, at, size, counts }: Backup): BackupInfo {
  return { path, name: basename(path), kind, at, size, counts };
}

/** Windows allows none of these in a folder's name. */
function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').replace(/[. ]+$/, '') || '账本';
}
