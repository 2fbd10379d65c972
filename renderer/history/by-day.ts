const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** Operations of one day. */
export interface Day<Line> {
  /** `2026-11-24`. */
  readonly day: string;
  readonly lines: readonly Line[];
}

/** Groups what comes newest first by the day on the clerk's wall; the order stays. */
export function byDay<Line extends { readonly at: string }>(lines: readonly Line[]): readonly Day<Line>[] {
  const days: { day: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const day = dayOf(new Date(line.at));
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

/** `今天，11月24日 星期二`; the year is said where it is another one. */
export function sayDay(day: string, now = new Date()): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date);
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const distance = Math.round((today.getTime() - at.getTime()) / 86_400_000);
  const nearness = distance === 0 ? '今天，' : distance === 1 ? '昨天，' : '';
  const written = year === now.getFullYear() ? '' : `${year}年`;
  return `${nearness}${written}${month}月${date}日 星期${weekdays[at.getDay()]}`;
}

/** `09:30`. */
export function sayTime(moment: string): string {
  const at = new Date(moment);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

function dayOf(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}
