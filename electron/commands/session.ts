import { userInfo } from 'node:os';
import { ProgressMeter } from '../../shared/jobs/progress.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { findRegister, registers } from '../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { appVersion } from '../app-version.ts';
import type { JobInput, JobKind, JobOutput } from '../jobs/job-kinds.ts';
import { runJob } from '../jobs/run-job.ts';
import { makeAutomaticBackup } from '../ledger/backup/automatic-backup.ts';
import { type Ledger, localNow, openLedger } from '../ledger/ledger.ts';
import { type CommandLine, needed, type Terminal } from './command.ts';

/**
 * Opens the ledger named on the command line, and closes it whatever happens; a change that runs an
 * hour ahead of the last backup is followed by one.
 */
export async function withLedger<Result>(
  line: CommandLine,
  mode: 'write' | 'read',
  work: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  const ledger = await openLedger(ledgerFolder(line), { mode, actor: actor(), appVersion });
  try {
    const result = await work(ledger);
    if (mode === 'write') await remindOfBackup(ledger);
    return result;
  } finally {
    await ledger.close();
  }
}

/** The change is saved already: a backup that fails is a reminder on stderr, not a failure of the command. */
async function remindOfBackup(ledger: Ledger): Promise<void> {
  try {
    const { folder } = ledger.connection;
    const backup = await makeAutomaticBackup(folder, ledger.db, '每日', ledger.now());
    if (backup !== null && backup.secondPlaceProblem !== null)
      process.stderr.write(`${backup.secondPlaceProblem}\n`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`自动备份没有做成：${error.message}\n`);
  }
}

export function ledgerFolder(line: CommandLine): string {
  return needed(line, 'ledger', '柯桥社区.lianxin');
}

/**
 * The register named by its key, or by its Chinese label. Only while the ledger is open: the office's own registers and
 * fields are known from then on.
 */
export function namedRegister(name: string): AnyRegister {
  const found = findRegister(name) ?? registers.find((definition) => definition.label === name);
  if (found !== undefined) return found;
  const known = registers.map((definition) => `${definition.key}（${definition.label}）`);
  throw new Refusal('register-unknown', { register: name, known });
}

/** The same where a job does the work, which opens the ledger in its own thread. */
export function registerAt(line: CommandLine, name: string): Promise<AnyRegister> {
  return withLedger(line, 'read', async () => namedRegister(name));
}

/** Runs a job in its worker, with progress on the terminal and Ctrl+C as cancel. */
export async function jobAt<Kind extends JobKind>(
  folder: string,
  kind: Kind,
  input: JobInput<Kind>,
  terminal: Terminal,
): Promise<JobOutput<Kind>> {
  const cancel = new AbortController();
  const onInterrupt = () => cancel.abort();
  process.once('SIGINT', onInterrupt);
  const meter = new ProgressMeter();
  try {
    return await runJob(kind, input, {
      folder,
      now: localNow(),
      actor: actor(),
      appVersion,
      signal: cancel.signal,
      onProgress: (done, total) =>
        terminal.progress(meter.sentence({ done, total }, performance.now() / 1000)),
    });
  } finally {
    process.off('SIGINT', onInterrupt);
    terminal.progress('');
  }
}

/** The account's name goes into the journal; a machine without one still keeps a journal. */
export function actor(): string {
  try {
    return userInfo().username;
  } catch {
    return '本机用户';
  }
}
