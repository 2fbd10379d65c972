/** How far a long job is. */
export interface Progress {
  readonly done: number;
  /** Null while it is not known, e.g. before the end of a file has been seen. */
  readonly total: number | null;
}

/**
 * Seconds a job still needs, judged by its speed so far.
 *
 * @param elapsed seconds since it began
 * @returns null while too little is known for an honest figure
 */
export function secondsLeft({ done, total }: Progress, elapsed: number): number | null {
  if (total === null || done <= 0 || elapsed < 1) return null;
  return Math.max(0, Math.ceil((elapsed / done) * (total - done)));
}

/** `已完成 1200 / 5000，还需约 8 秒`. */
function sentenceOf({ done, total }: Progress, left: number | null): string {
  if (total === null) return `已处理 ${done} 行`;
  if (left === null) return `已完成 ${done} / ${total}`;
  const time = left < 90 ? `${left} 秒` : `${Math.ceil(left / 60)} 分钟`;
  return `已完成 ${done} / ${total}，还需约 ${time}`;
}

/**
 * Says how far one job is. Measured from its first report on: starting up is not work, and would make a short job look
 * minutes long.
 */
export class ProgressMeter {
  #first: { readonly done: number; readonly at: number } | null = null;

  /** @param at seconds on any clock that only goes forward */
  sentence({ done, total }: Progress, at: number): string {
    this.#first ??= { done, at };
    const { done: before, at: began } = this.#first;
    const left =
      total === null ? null : secondsLeft({ done: done - before, total: total - before }, at - began);
    return sentenceOf({ done, total }, left);
  }
}
