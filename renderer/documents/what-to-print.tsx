import type { Paper } from '../../shared/registers/paper.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { Question } from './question.tsx';

/** No key of a paper: the register's sheet. */
const sheet = '';

/** 印什么: the register's sheet, or one of the papers that its rows can have. */
export function WhatToPrint({
  definition,
  paper,
  onPaper,
}: {
  readonly definition: AnyRegister;
  /** Null for the sheet. */
  readonly paper: Paper | null;
  onPaper(key: string | null): void;
}) {
  const { papers = [], print } = definition;
  if (papers.length === 0) return null;
  return (
    <Question
      label="印什么"
      value={paper?.key ?? sheet}
      onAnswer={(key) => onPaper(key === sheet ? null : key)}
      answers={[
        { value: sheet, label: print.title },
        ...papers.map(({ key, label }) => ({ value: key, label })),
      ]}
    />
  );
}
