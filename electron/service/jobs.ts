import type { AppEvent, JobState } from '../../shared/api/events.ts';
import { ProgressMeter } from '../../shared/jobs/progress.ts';
import { Refusal } from '../../shared/messages/refusal.ts';

/** What a piece of long work gets: a way to be stopped, and a way to say how far it is. */
export interface JobHandle {
  readonly signal: AbortSignal;
  onProgress(done: number, total: number | null): void;
}

/** 任务: the long jobs under way, as the status line shows them. */
export class Jobs {
  readonly #emit: (event: AppEvent) => void;
  readonly #running = new Map<string, AbortController>();

  constructor(emit: (event: AppEvent) => void) {
    this.#emit = emit;
  }

  /** Runs `work` under a name the screen knows; its progress and its end are told as events. */
  async run<Result>(
    job: string,
    label: string,
    work: (handle: JobHandle) => Promise<Result>,
    cancellable = true,
  ): Promise<Result> {
    const cancel = new AbortController();
    this.#running.set(job, cancel);
    const meter = new ProgressMeter();
    const say = (state: JobState['state'], done: number, total: number | null, sentence: string) =>
      this.#emit({ type: 'job', job: { job, label, state, done, total, sentence, cancellable } });
    say('running', 0, null, '正在准备');
    try {
      const result = await work({
        signal: cancel.signal,
        onProgress: (done, total) =>
          say('running', done, total, meter.sentence({ done, total }, performance.now() / 1000)),
      });
      say('done', 1, 1, '已完成');
      return result;
    } catch (error) {
      const cancelled = cancel.signal.aborted;
      const sentence = error instanceof Refusal ? error.message : '没有完成';
      say(cancelled ? 'cancelled' : 'failed', 0, null, cancelled ? '已取消' : sentence);
      throw error;
    } finally {
      this.#running.delete(job);
    }
  }

  cancel(job: string): void {
    this.#running.get(job)?.abort();
  }

  cancelAll(): void {
    for (const cancel of this.#running.values()) cancel.abort();
  }
}
