import { useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { givenChoice } from './given-choice.ts';
import { PrintPaper } from './print-paper.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { WhatToPrint } from './what-to-print.tsx';
import { WhichRows } from './which-rows.tsx';

/** 打印: the register's sheet, or `?paper=…` for certificates, slips, cards or record sheets of its rows. */
export function PrintPage() {
  const { register = '' } = useParams();
  return <PrintOf key={register} definition={registerOf(register)} />;
}

function PrintOf({ definition }: { readonly definition: AnyRegister }) {
  const { state } = useLocation();
  const given = givenChoice(state);
  const [all, setAll] = useState(false);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const wanted = params.get('paper');
  const paper = definition.papers?.find(({ key }) => key === wanted) ?? null;
  const choice = all ? null : given;
  const questions = (
    <>
      <WhatToPrint
        definition={definition}
        paper={paper}
        onPaper={(key) => void navigate(key === null ? '.' : `?paper=${key}`, { replace: true, state })}
      />
      {given !== null && (
        <WhichRows label="打印哪些行" definition={definition} given={given} all={all} onAll={setAll} />
      )}
    </>
  );
  if (paper === null) return <PrintSheet definition={definition} choice={choice} questions={questions} />;
  return (
    <PrintPaper key={paper.key} definition={definition} paper={paper} choice={choice} questions={questions} />
  );
}
