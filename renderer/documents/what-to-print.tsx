import type { AnyRegister } from '../../shared/registers/register.ts';
import { Question } from './question.tsx';

/** What is printed: the register's own sheet, another of its sheets, or a paper of its rows. */
export type Printed = { readonly kind: 'sheet' | 'layout' | 'paper'; readonly key: string };

export const ownSheet: Printed = { kind: 'sheet', key: '' };

/** 印什么: one of the register's sheets, or one of the papers that its rows can have. */
export function WhatToPrint({
  definition,
  printed,
  onPrinted,
}: {
  readonly definition: AnyRegister;
  readonly printed: Printed;
  onPrinted(printed: Printed): void;
}) {
  const { papers = [], layouts = [], print } = definition;
  if (papers.length === 0 && layouts.length === 0) return null;
  const offered: readonly (Printed & { readonly label: string })[] = [
    { ...ownSheet, label: print.title },
    ...layouts.map(({ key, title }) => ({ kind: 'layout' as const, key, label: title })),
    ...papers.map(({ key, label }) => ({ kind: 'paper' as const, key, label })),
  ];
  const asValue = ({ kind, key }: Printed) => `${kind}/${key}`;
  return (
    <Question
      label="印什么"
      value={asValue(printed)}
      onAnswer={(value) => onPrinted(offered.find((each) => asValue(each) === value) ?? ownSheet)}
      answers={offered.map((each) => ({ value: asValue(each), label: each.label }))}
    />
  );
}
