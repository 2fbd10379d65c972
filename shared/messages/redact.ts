/** Long digit runs (ID, telephone) and Chinese text may be somebody's data: they never leave in a report. */
const personal: readonly [RegExp, string][] = [
  [/\d{6,}[\dXx]?/g, '＃'],
  [/[\p{Script=Han}]{2,}/gu, '□'],
];

/** An error's text for a report that a clerk may copy and send: where it happened, without anybody's data. */
export function redacted(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return personal.reduce((shown, [pattern, mark]) => shown.replace(pattern, mark), text);
}
