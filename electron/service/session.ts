import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import type { AppEvent } from '../../shared/api/events.ts';
import type { LedgerInfo, OpeningProblem } from '../../shared/api/ledgers.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { registers } from '../../shared/registers/definitions/index.ts';
import { countWords } from '../../shared/retention/erasure-counts.ts';
import type {
  AnyJobKind,
  JobInput,
  JobKind,
  JobOutput,
  LoneJobKind,
  WritingJobKind,
} from '../jobs/job-kinds.ts';
import { runJob } from '../jobs/run-job.ts';
import { type AutomaticBackup, backupDue } from '../ledger/backup/backup-due.ts';
import { countLedger } from '../ledger/backup/inspect-copy.ts';
import { backupsFolder, listBackups } from '../ledger/backup/list-backups.ts';
import { asRefusal } from '../ledger/damage.ts';
import { admitWriting, type Ledger, localNow, openLedger } from '../ledger/ledger.ts';
import { readMeta } from '../ledger/meta.ts';
import type { ErasureRun } from '../ledger/retention/erase.ts';
import { readPeriods } from '../ledger/retention/periods.ts';
import { DueWatch } from './due-watch.ts';
import { type JobHandle, Jobs } from './jobs.ts';
import { OpenedCopies } from './opened-copies.ts';
import { openingProblem } from './opening-problem.ts';
import { Previews } from './previews.ts';
import { RecentLedgers } from './recent-ledgers.ts';
import type { ServiceSettings } from './service-messages.ts';
import { Stagings } from './stagings.ts';
import { WriteTurns } from './write-turns.ts';

/** How often an open ledger is asked whether it wants its backup, in milliseconds. */
const backupRound = 10 * 60_000;

interface OpenedLedger {
  readonly folder: string;
  /** Null if the ledger was opened for reading only. */
  readonly writer: Writer | null;
  /** Lists and searches go here, so that they never wait for a transaction of the writer. */
  readonly reader: Ledger;
}

/** The only connection that writes. */
interface Writer {
  readonly ledger: Ledger;
  readonly turns: WriteTurns;
  /** Why the file must not be written to; null if it may be. Known when every page of it has been read. */
  readonly unsound: Promise<Refusal | null>;
  /** The ledger is being closed: what may be left for the next time is left. */
  readonly leaving: AbortController;
}

/** What the ledger service knows while it runs: the open ledger, its jobs, and who is told. */
export class Session {
  readonly settings: ServiceSettings;
  readonly jobs: Jobs;
  readonly recent: RecentLedgers;
  readonly previews: Previews;
  readonly stagings: Stagings;
  readonly openedCopies: OpenedCopies;
  readonly due = new DueWatch();
  /** Why the last ledger did not open; shown on the first page. */
  problem: OpeningProblem | null = null;
  /** Whether the ledger of last time is opened by itself: once, when the program starts. */
  reopens = true;
  readonly #emit: (event: AppEvent) => void;
  #open: OpenedLedger | null = null;
  #backupTimer: NodeJS.Timeout | null = null;

  constructor(settings: ServiceSettings, emit: (event: AppEvent) => void) {
    this.settings = settings;
    this.#emit = emit;
    this.jobs = new Jobs(emit);
    this.recent = new RecentLedgers(settings.userData);
    this.previews = new Previews(join(settings.userData, 'previews'));
    this.stagings = new Stagings(join(settings.userData, 'imports'));
    this.openedCopies = new OpenedCopies(join(settings.userData, 'opened'));
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  get folder(): string {
    return this.#opened().folder;
  }

  /** The ledger to read from. */
  get reader(): Ledger {
    return this.#opened().reader;
  }

  /**
   * Does a piece of work that writes, when its turn has come: not before the ledger's file was found whole.
   *
   * @throws Refusal if the ledger was opened for reading only, or its file is damaged
   */
  async write<Result>(work: (ledger: Ledger) => Result | Promise<Result>): Promise<Result> {
    return this.#writer().turns.take(work);
  }

  /** @throws Refusal if the ledger was opened for reading only: said before long work begins */
  refuseReadOnly(): void {
    this.#writer();
  }

  get actor(): string {
    return actor();
  }

  async open(folder: string, mode: 'write' | 'read'): Promise<LedgerInfo> {
    const { appVersion } = this.settings;
    const who = { actor: actor(), appVersion };
    const writer = mode === 'write' ? await openLedger(folder, { mode, check: 'afterwards', ...who }) : null;
    let reader: Ledger;
    try {
      reader = await openLedger(folder, { mode: 'read', ...who });
    } catch (error) {
      await writer?.close();
      throw error;
    }
    await this.close();
    this.#open = { folder, writer: writer === null ? null : this.#writerOn(writer), reader };
    this.problem = null;
    if (writer !== null)
      this.#backupTimer = setInterval(() => void this.#backUpIfDue('每日'), backupRound).unref();
    const info = this.info();
    if (!info.practice) this.recent.note(folder, info.office.name, localNow());
    this.due.forget();
    this.#emit({ type: 'ledger-opened', folder });
    if (writer !== null && readPeriods(writer.db).automatic) void this.#eraseUnasked();
    return info;
  }

  /** Backs up what is due and closes; nothing happens if no ledger is open. */
  async close(): Promise<void> {
    const opened = this.#open;
    if (opened === null) return;
    this.#stopWork(opened);
    await opened.writer?.turns.settled();
    if ((await opened.writer?.unsound) === null) await this.#backUpIfDue('关闭时');
    await this.#leave(opened);
  }

  info(): LedgerInfo {
    const { folder, writer, reader } = this.#opened();
    const meta = readMeta(reader.db);
    return {
      folder,
      office: { name: meta.office.name, level: meta.office.level, code: meta.office.code ?? null },
      practice: meta.practice,
      readOnly: writer === null,
      secondPlace: meta.secondPlace,
      lastBackup: listBackups(backupsFolder(folder))[0]?.at ?? null,
      counts: countLedger(reader.db).counts,
      actor: actor(),
    };
  }

  /**
   * Rows of these registers were written: the reader's remembered names are stale, and so are the screen's lists. With no
   * register, something else about the ledger: its office, its backups.
   */
  changed(registers: readonly string[]): void {
    this.reader.names.forgetAll();
    this.#emit({ type: 'changed', registers });
  }

  notice(message: string): void {
    this.#emit({ type: 'notice', message });
  }

  /** Runs a job in its own worker, told to the status line. */
  job<Kind extends JobKind>(
    job: string,
    label: string,
    kind: Kind,
    input: JobInput<Kind>,
  ): Promise<JobOutput<Kind>> {
    const { folder } = this;
    return this.jobs.run(job, label, (handle) => this.#inWorker(kind, input, folder, handle));
  }

  /** Runs a job that opens no ledger; it works in steps that cannot be stopped half-way. */
  loneJob<Kind extends LoneJobKind>(
    job: string,
    label: string,
    kind: Kind,
    input: JobInput<Kind>,
  ): Promise<JobOutput<Kind>> {
    return this.jobs.run(job, label, (handle) => this.#inWorker(kind, input, null, handle), false);
  }

  /** Runs a job that writes in its own worker: it has the writer's turn until it ends. */
  writeInWorker<Kind extends WritingJobKind>(
    kind: Kind,
    input: JobInput<Kind>,
    handle: JobHandle,
  ): Promise<JobOutput<Kind>> {
    return this.write<JobOutput<Kind>>((ledger) =>
      this.#inWorker(kind, input, ledger.connection.folder, handle).finally(() => ledger.names.forgetAll()),
    );
  }

  /** Runs a job that answers a page and is told to nobody. */
  quietJob<Kind extends JobKind>(kind: Kind, input: JobInput<Kind>): Promise<JobOutput<Kind>> {
    const { signal } = new AbortController();
    return this.#inWorker(kind, input, this.folder, { signal });
  }

  /**
   * 到期清除, told to the status line.
   *
   * @param register of one register only; null for the whole ledger
   */
  async eraseDue(job: string, register: string | null): Promise<ErasureRun> {
    const run = await this.jobs.run(job, '到期清除', (handle) =>
      this.writeInWorker('erase-due', { register }, handle),
    );
    this.due.forget();
    if (this.isOpen) this.changed(registers.map(({ key }) => key));
    return run;
  }

  /** 到期自动清除, where the office has switched it on. One that fails is a reminder: what is due stays due. */
  async #eraseUnasked(): Promise<void> {
    try {
      const { batch, ...counts } = await this.eraseDue(`purge-${Date.now()}`, null);
      if (batch !== null) this.notice(`已自动清除过了保存期限的内容：${countWords(counts)}。`);
    } catch (error) {
      // A ledger that is not whole is said on the first page, and one that was closed concerns nobody.
      if (this.isOpen)
        this.notice(`到期自动清除没有做成：${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #inWorker<Kind extends AnyJobKind>(
    kind: Kind,
    input: JobInput<Kind>,
    folder: string | null,
    handle: Pick<JobHandle, 'signal'> & Partial<JobHandle>,
  ): Promise<JobOutput<Kind>> {
    const { appVersion } = this.settings;
    return runJob(kind, input, { folder, now: localNow(), actor: actor(), appVersion, ...handle });
  }

  /**
   * A writing connection, whose file is read from end to end beside the first lists. If it is not whole nothing has been
   * written to it, the ledger is closed, and the first page says what can be done.
   */
  #writerOn(ledger: Ledger): Writer {
    const leaving = new AbortController();
    const unsound = this.#check(ledger, leaving.signal);
    void unsound.then((refusal) => (refusal === null ? null : this.#giveUp(ledger, refusal)));
    return { ledger, turns: new WriteTurns(ledger, unsound), unsound, leaving };
  }

  async #check(ledger: Ledger, signal: AbortSignal): Promise<Refusal | null> {
    const { folder } = ledger.connection;
    try {
      await this.#inWorker('check-ledger', {}, folder, { signal });
      await admitWriting(ledger, signal);
      return null;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const unchecked = new Refusal(
        'ledger-unchecked',
        { ledger: basename(folder), reason },
        { cause: error },
      );
      return asRefusal(error, '打开账本') ?? unchecked;
    }
  }

  async #giveUp(ledger: Ledger, refusal: Refusal): Promise<void> {
    const problem = await openingProblem(ledger.connection.folder, refusal);
    const opened = this.#open;
    if (opened === null || opened.writer?.ledger !== ledger) return;
    this.problem = problem;
    this.reopens = false;
    this.#stopWork(opened);
    await this.#leave(opened);
  }

  #stopWork({ writer }: OpenedLedger): void {
    this.jobs.cancelAll();
    writer?.leaving.abort();
    if (this.#backupTimer !== null) clearInterval(this.#backupTimer);
  }

  async #leave(opened: OpenedLedger): Promise<void> {
    // It may have been closed while the last backup was made or looked for.
    if (this.#open !== opened) return;
    this.stagings.clear();
    this.previews.clear();
    this.openedCopies.clear();
    this.#open = null;
    // Nobody takes a turn any more; who has one ends it.
    await opened.writer?.turns.settled();
    await opened.reader.close();
    await opened.writer?.ledger.close();
    this.#emit({ type: 'ledger-closed' });
  }

  /** A backup that fails is a reminder, never the end of the work it follows. */
  async #backUpIfDue(kind: AutomaticBackup): Promise<void> {
    const opened = this.#open;
    if (opened === null || opened.writer === null) return;
    const newest = listBackups(backupsFolder(opened.folder))[0] ?? null;
    if (!backupDue(kind, newest, countLedger(opened.reader.db).lastBatch, localNow())) return;
    try {
      const made = await this.job(`backup-${Date.now()}`, '自动备份', 'make-backup', { kind });
      if (made.secondPlaceProblem !== null) this.notice(made.secondPlaceProblem);
      this.changed([]);
    } catch (error) {
      this.notice(`自动备份没有做成：${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #writer(): Writer {
    const { writer, folder } = this.#opened();
    if (writer === null) throw new Refusal('ledger-read-only', { folder });
    return writer;
  }

  #opened(): OpenedLedger {
    if (this.#open === null) throw new Refusal('ledger-not-open', {});
    return this.#open;
  }
}

/** The account's name goes into the journal; a machine without one still keeps a journal. */
function actor(): string {
  try {
    return userInfo().username;
  } catch {
    return '本机用户';
  }
}
