/** A file of the office, as its name tells it from others. */
export interface FileKind {
  /** 党员名册, 党员基本信息汇总表. */
  readonly title: string;
  readonly extension: 'pdf' | 'xlsx';
  /** Only some of the rows. */
  readonly excerpt?: boolean;
  /** Personal values are masked: whoever picks the file to hang up or send must see it. */
  readonly masked?: boolean;
}

/** `党员名册（节选）（已脱敏）20261125.pdf`: offices sort by name, so the day comes last and as figures. */
export function suggestedName({ title, extension, excerpt, masked }: FileKind, day: Date): string {
  const marks = `${excerpt ? '（节选）' : ''}${masked ? '（已脱敏）' : ''}`;
  return `${title}${marks}${compactDay(day)}.${extension}`;
}

/** `20261125`, as the wall calendar has it. */
function compactDay(day: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${day.getFullYear()}${two(day.getMonth() + 1)}${two(day.getDate())}`;
}
