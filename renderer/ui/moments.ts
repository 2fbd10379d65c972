/**
 * A moment as people say it: `今天 09:30`, `昨天 17:05`, `11月3日 08:12`, `2025年12月31日 16:40`.
 *
 * @param moment ISO moment with offset, as the ledger writes it
 * @param now the moment of speaking
 */
export function sayMoment(moment: string, now = new Date()): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return `今天 ${time}`;
  if (days === 1) return `昨天 ${time}`;
  const day = `${at.getMonth() + 1}月${at.getDate()}日`;
  return at.getFullYear() === now.getFullYear() ? `${day} ${time}` : `${at.getFullYear()}年${day} ${time}`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}
