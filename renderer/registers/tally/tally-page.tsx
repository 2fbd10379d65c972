import { Button, Empty } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { findRegister } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import {
  stillPossible,
  type TallyChoice,
  tallyChoice,
  tallyRequestOf,
  usualChoice,
} from '../../../shared/registers/tally-choice.ts';
import { Fault } from '../../bridge/fault.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useRemembered } from '../../drafts/use-remembered.ts';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { todayHere } from '../fields/field-entry.ts';
import { TallyOptions } from './tally-options.tsx';
import { TallyTable } from './tally-table.tsx';

/** 汇总: a register's rows grouped and added up, with the way from every figure to its rows (P21). */
export function TallyPage() {
  const { register = '' } = useParams();
  const definition = findRegister(register);
  if (definition === undefined) throw new Fault('screen', `没有“${register}”这个名册。请从左侧导航打开。`);
  return <RegisterTally key={register} definition={definition} />;
}

function RegisterTally({ definition }: { readonly definition: AnyRegister }) {
  const navigate = useNavigate();
  const usual = usualChoice(definition, todayHere());
  const [kept, choose] = useRemembered(`tally/${definition.key}`, tallyChoice.nullable(), usual);
  const choice = kept !== null && stillPossible(definition, kept) ? kept : usual;
  return (
    <Page
      title={`${definition.label}汇总`}
      actions={<Button onClick={() => void navigate(`/registers/${definition.key}`)}>返回名册</Button>}
    >
      {choice === null ? (
        <Empty description="这个名册没有可以汇总的栏目。" />
      ) : (
        <>
          <TallyOptions definition={definition} choice={choice} onChoose={choose} />
          <Tallied definition={definition} choice={choice} />
        </>
      )}
    </Page>
  );
}

function Tallied({ definition, choice }: { readonly definition: AnyRegister; readonly choice: TallyChoice }) {
  const answer = useCall('tallyRows', tallyRequestOf(definition, choice), { keep: true });
  return (
    <Loading answer={answer}>
      {(lines) => <TallyTable definition={definition} choice={choice} lines={lines} />}
    </Loading>
  );
}
