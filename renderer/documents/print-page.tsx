import { useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { givenChoice } from './given-choice.ts';
import { PrintLayoutSheet } from './print-layout.tsx';
import { PrintPaper } from './print-paper.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { ownSheet, WhatToPrint } from './what-to-print.tsx';
import { WhichRows } from './which-rows.tsx';

/** 打印: the register's sheet; `?layout=…` another of its sheets, `?paper=…` certificates, slips or cards of its rows. */
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
  const paper = definition.papers?.find(({ key }) => key === params.get('paper'));
  const layout = definition.layouts?.find(({ key }) => key === params.get('layout'));
  const choice = all ? null : given;
  const questions = (
    <>
      <WhatToPrint
        definition={definition}
        printed={
          paper !== undefined
            ? { kind: 'paper', key: paper.key }
            : layout !== undefined
              ? { kind: 'layout', key: layout.key }
              : ownSheet
        }
        onPrinted={({ kind, key }) =>
          void navigate(kind === 'sheet' ? '.' : `?${kind}=${key}`, { replace: true, state })
        }
      />
      {given !== null && (
        <WhichRows label="打印哪些行" definition={definition} given={given} all={all} onAll={setAll} />
      )}
    </>
  );
  const shared = { definition, choice, questions };
  if (paper !== undefined) return <PrintPaper key={paper.key} paper={paper} {...shared} />;
  if (layout !== undefined) return <PrintLayoutSheet key={layout.key} layout={layout} {...shared} />;
  return <PrintSheet {...shared} />;
}
