import type { AnyRegister } from '../register.ts';

/** How sure a heading means a field: its own label counts more than an alias. */
export interface HeadingMatch {
  readonly field: string;
  readonly exact: boolean;
}

/** A column heading without what offices put around it: blanks, stars, 必填, numbers in front, brackets' width. */
export function normaliseHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s*★☆:：]+/g, '')
    .replace(/[([【]?(必填项?|选填项?)[)\]】]?/g, '')
    .replace(/^\d+[.、)]/, '');
}

/** A heading without the remark in brackets behind it: `手机号(11位)` → `手机号`. */
function withoutRemark(heading: string): string {
  return heading.replace(/[([【][^)\]】]*[)\]】]$/, '');
}

/** A heading whose brackets only set words apart: `出生(年月)` → `出生年月`. */
function withoutBrackets(heading: string): string {
  return heading.replace(/[()【】[\]]/g, '');
}

/** Looks headings up in a register: the field whose label or alias a heading is. */
export function headingIndex(definition: AnyRegister): (text: string) => HeadingMatch | null {
  const index = new Map<string, HeadingMatch>();
  for (const [field, { label, aliases, type }] of Object.entries(definition.fields)) {
    if (type === 'computed' || type === 'attachment') continue;
    for (const alias of aliases) index.set(normaliseHeading(alias), { field, exact: false });
    index.set(normaliseHeading(label), { field, exact: true });
  }
  return (text) => {
    const heading = normaliseHeading(text);
    const readings = [heading, withoutBrackets(heading), withoutRemark(heading)];
    return readings.map((reading) => index.get(reading)).find((match) => match !== undefined) ?? null;
  };
}
