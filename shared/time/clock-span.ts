/** A stretch of one day, in minutes from midnight; `to` is after `from`. */
export interface ClockSpan {
  readonly from: number;
  readonly to: number;
}

const named: Readonly<Record<string, ClockSpan>> = {
  全天: { from: 0, to: 24 * 60 },
  上午: { from: 0, to: 12 * 60 },
  下午: { from: 12 * 60, to: 18 * 60 },
  晚上: { from: 18 * 60, to: 24 * 60 },
};

const time = String.raw`(上午|下午|晚上)?\s*(\d{1,2})(?:[:：点时](半|\d{1,2})?分?)?`;
const span = new RegExp(`^${time}\\s*[-—–―－~～至到]+\\s*${time}$`, 'u');

/** 时段 as people write it: 9:00—11:30, 上午9点至11点半, 14-16点, 下午, 全天. Null if it is said otherwise. */
export function readClockSpan(text: string): ClockSpan | null {
  const trimmed = text.trim();
  const whole = named[trimmed];
  if (whole !== undefined) return whole;
  const found = span.exec(trimmed);
  if (found === null) return null;
  const [, firstHalf, firstHour, firstMinute, secondHalf, secondHour, secondMinute] = found;
  const from = minutes(firstHalf, firstHour, firstMinute);
  const to = minutes(secondHalf ?? firstHalf, secondHour, secondMinute);
  return from === null || to === null || from >= to ? null : { from, to };
}

/** Whether two stretches of the same day have a moment in common; one may end where the other begins. */
export function overlap(one: ClockSpan, other: ClockSpan): boolean {
  return one.from < other.to && other.from < one.to;
}

function minutes(half = '', hour = '', minute = '0'): number | null {
  const written = Number(hour);
  const isLater = half === '下午' || half === '晚上';
  const hours = isLater && written < 12 ? written + 12 : written;
  const past = minute === '半' ? 30 : Number(minute);
  return hours > 24 || past > 59 || hours * 60 + past > 24 * 60 ? null : hours * 60 + past;
}
