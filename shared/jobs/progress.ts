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
export function progressSentence(progress: Progress, elapsed: number): string {
  const { done, total } = progress;
  if (total === null) return `已处理 ${done} 行`;
  const left = secondsLeft(progress, elapsed);
  if (left === null) return `已完成 ${done} / ${total}`;
  const time = left < 90 ? `${left} 秒` : `${Math.ceil(left / 60)} 分钟`;
  return `已完成 ${done} / ${total}，还需约 ${time}`;
}
