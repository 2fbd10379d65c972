import { Misuse } from './command.ts';

/** A row's number, as `lianxin list` shows it. */
export function rowNumber(text: string): number {
  const id = Number(text);
  if (!Number.isSafeInteger(id) || id < 1) throw new Misuse(`“${text}”不是记录编号，编号应是一个正整数。`);
  return id;
}
