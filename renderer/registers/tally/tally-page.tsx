import { ExportOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { findRegister } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { type TallyChoice, tallyRequestOf } from '../../../shared/registers/tally-choice.ts';
import { tallyTitle } from '../../../shared/registers/tally-title.ts';
import { ask } from '../../bridge/ask.ts';
import { Fault } from '../../bridge/fault.ts';
import { useCall } from '../../bridge/use-call.ts';
import { SavedFile } from '../../documents/saved-file.tsx';
import { suggestedName } from '../../documents/suggested-name.ts';
import { useSavingJob } from '../../documents/use-saving-job.ts';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { TallyOptions } from './tally-options.tsx';
import { TallyTable } from './tally-table.tsx';
import { useTallyChoice } from './use-tally-choice.ts';

/** 汇总: a register's rows grouped and added up, with the way from every figure to its rows (P21). */
export function TallyPage() {
  const { register = '' } = useParams();
  const definition = findRegister(register);
  if (definition === undefined) throw new Fault('screen', `没有“${register}”这个名册。请从左侧导航打开。`);
  return <RegisterTally key={register} definition={definition} />;
}

function RegisterTally({ definition }: { readonly definition: AnyRegister }) {
  const navigate = useNavigate();
  const [choice, choose] = useTallyChoice(definition);
  const { job, result, save } = useSavingJob((id, out) => {
    if (choice === null) throw new Error('a tally of nothing cannot be exported');
    return ask('exportTally', { job: id, register: definition.key, choice, out });
  });
  const back = <Button onClick={() => void navigate(`/registers/${definition.key}`)}>返回名册</Button>;
  if (choice === null) {
    return (
      <Page title={`${definition.label}汇总`} actions={back}>
        <Empty description="这个名册没有可以汇总的栏目。" />
      </Page>
    );
  }
  const { title, subtitle } = tallyTitle(definition, choice);
  return (
    <Page
      title={`${definition.label}汇总`}
      actions={
        <>
          {back}
          <Button
            icon={<ExportOutlined />}
            loading={job.running}
            onClick={() =>
              void save(suggestedName({ title: `${title} ${subtitle}`, extension: 'xlsx' }, new Date()))
            }
          >
            导出
          </Button>
          <Button
            icon={<PrinterOutlined />}
            onClick={() => void navigate(`/tallies/${definition.key}/print`)}
          >
            打印
          </Button>
        </>
      }
    >
      {result !== null && <SavedFile path={result.out} />}
      <TallyOptions definition={definition} choice={choice} onChoose={choose} />
      <Tallied definition={definition} choice={choice} />
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
