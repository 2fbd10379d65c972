import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../shared/messages/refusal.ts';
import { asRefusal } from '../ledger/damage.ts';
import { openLedger } from '../ledger/ledger.ts';
import { openConnection } from '../ledger/open-ledger.ts';
import { ReferenceIndex } from '../ledger/records/reference-index.ts';
import {
  type JobContext,
  type JobKind,
  jobKinds,
  type LoneJobContext,
  type LoneJobKind,
  loneJobKinds,
  type WritingJobContext,
  type WritingJobKind,
  writingJobKinds,
} from './job-kinds.ts';
import type { JobCommand, JobMessage, JobOrder } from './job-messages.ts';

type Work<Context> = (input: unknown, context: Context) => Promise<unknown>;

/** The worker's end of `runJob`: one job, then the thread ends. */
const port = parentPort;
if (port === null) throw new Error('job-worker runs only as a worker thread');

const order = workerData as JobOrder;
const cancel = new AbortController();
const obey = (command: JobCommand) => {
  if (command.type === 'cancel') cancel.abort();
};
port.on('message', obey);

/** Hears what was said while the job was busy: one that reads and draws without ever waiting gets no turn to listen. */
const listen = () => {
  const heard = receiveMessageOnPort(port);
  if (heard !== undefined) obey(heard.message as JobCommand);
};

const say = (message: JobMessage) => port.postMessage(message);
try {
  say({ type: 'done', output: await run() });
} catch (error) {
  say(failure(error));
} finally {
  port.close();
}

async function run(): Promise<unknown> {
  const { kind, input, now, actor } = order;
  const context: LoneJobContext = {
    now,
    actor,
    signal: cancel.signal,
    report: everySoOften((done, total) => say({ type: 'progress', done, total })),
  };
  if (kind in loneJobKinds) {
    const work = loneJobKinds[kind as LoneJobKind] as Work<LoneJobContext>;
    return work(input, context);
  }
  if (kind in writingJobKinds) {
    return runAsWriter(writingJobKinds[kind as WritingJobKind] as Work<WritingJobContext>, context);
  }
  return runOnLedger(jobKinds[kind as JobKind] as Work<JobContext>, context);
}

async function runAsWriter(work: Work<WritingJobContext>, context: LoneJobContext): Promise<unknown> {
  const { actor, appVersion } = order;
  const now = () => context.now;
  const ledger = await openLedger(folderOfJob(), { mode: 'assist', actor, appVersion, now });
  try {
    return await work(order.input, { ...context, ledger });
  } finally {
    await ledger.close();
  }
}

async function runOnLedger(work: Work<JobContext>, context: LoneJobContext): Promise<unknown> {
  const { appVersion } = order;
  const folder = folderOfJob();
  const connection = await openConnection(folder, { mode: 'read', now: context.now, appVersion });
  try {
    const { db, meta } = connection;
    return await work(order.input, { ...context, folder, db, meta, names: new ReferenceIndex(db) });
  } finally {
    await connection.close();
  }
}

function folderOfJob(): string {
  if (order.folder === null) throw new Error(`job ${order.kind} needs a ledger`);
  return order.folder;
}

function failure(error: unknown): JobMessage {
  const refusal = error instanceof Refusal ? error : asRefusal(error);
  if (refusal !== null) return { type: 'refused', code: refusal.code, detail: refusal.detail };
  const bug = error instanceof Error ? error : new Error(String(error));
  return { type: 'failed', message: bug.message, stack: bug.stack ?? bug.message };
}

/** Ten reports a second are enough for a progress bar; more would only be work. */
function everySoOften(report: (done: number, total: number | null) => void): JobContext['report'] {
  let last = 0;
  return (done, total) => {
    listen();
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    report(done, total);
  };
}
