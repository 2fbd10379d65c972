import { Button } from 'antd';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { z } from 'zod';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { exportedFields, personalLabels } from '../../shared/registers/document-fields.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { isExcerpt } from '../../shared/registers/row-choice.ts';
import { ask } from '../bridge/ask.ts';
import { useRemembered } from '../drafts/use-remembered.ts';
import { JobProgress } from '../ui/job-progress.tsx';
import { Page } from '../ui/page.tsx';
import { sayCount } from '../ui/say-figures.ts';
import styles from './export-page.module.css';
import { givenChoice } from './given-choice.ts';
import { Notice } from './notice.tsx';
import { Question } from './question.tsx';
import { SavedFile } from './saved-file.tsx';
import { suggestedName } from './suggested-name.ts';
import { useRowCount } from './use-row-count.ts';
import { useSavingJob } from './use-saving-job.ts';
import { WhichRows } from './which-rows.tsx';

const wishesSchema = z.strictObject({ columns: z.enum(['official', 'all']), masked: z.boolean().nullable() });

/** 导出: the register, or what a list shows of it, as the official workbook. */
export function ExportPage() {
  const { register = '' } = useParams();
  return <ExportRegister key={register} definition={registerOf(register)} />;
}

function ExportRegister({ definition }: { readonly definition: AnyRegister }) {
  const given = givenChoice(useLocation().state);
  const [all, setAll] = useState(false);
  const [pressed, setPressed] = useState(false);
  // Whether personal values go out whole is asked the first time: neither answer may come about by oversight.
  const [wishes, setWishes] = useRemembered(`export-options/${definition.key}`, wishesSchema, {
    columns: 'official',
    masked: null,
  });
  const choice = all ? null : given;
  const fields = exportedFields(definition, wishes.columns);
  const personal = personalLabels(definition, fields);
  const masked = personal.length === 0 ? false : wishes.masked;
  const rows = useRowCount(definition, choice);
  const { unit } = definition.print;
  const { job, result, stopped, save } = useSavingJob((id, out) =>
    ask('exportRegister', {
      job: id,
      register: definition.key,
      out,
      masked: masked ?? true,
      columns: wishes.columns,
      ...(choice === null ? {} : { choice }),
    }),
  );
  const start = () => {
    setPressed(true);
    if (masked === null) return;
    const excerpt = choice !== null && isExcerpt(choice);
    void save(
      suggestedName({ title: definition.workbook.title, extension: 'xlsx', excerpt, masked }, new Date()),
    );
  };
  return (
    <Page
      title={`导出${definition.label}`}
      note={rows !== null && `${sayCount(rows)} ${unit}，${fields.length} 栏`}
    >
      <div className={styles.sheet}>
        {given !== null && (
          <WhichRows label="导出哪些行" definition={definition} given={given} all={all} onAll={setAll} />
        )}
        <Question
          label="栏目"
          value={wishes.columns}
          onAnswer={(columns) => setWishes({ ...wishes, columns })}
          answers={[
            {
              value: 'official',
              label: `官方栏目（${sayColumns(definition, 'official')}，按《${definition.workbook.title}》）`,
            },
            { value: 'all', label: `全部栏目（${sayColumns(definition, 'all')}，本单位自用的也在内）` },
          ]}
        />
        {personal.length > 0 && (
          <Question
            label="个人信息"
            value={wishes.masked}
            onAnswer={(masked) => setWishes({ ...wishes, masked })}
            answers={[
              { value: false, label: '完整（上报、存档用；会记入操作记录）' },
              { value: true, label: '遮盖（张贴、外发用）' },
            ]}
            help={`表里有${personal.join('、')}。遮盖后的表不能再导入。`}
            error={pressed && masked === null ? '请先选择个人信息是完整还是遮盖，再导出。' : null}
          />
        )}
        {job.running ? (
          <JobProgress job={job} label="正在导出" />
        ) : (
          <Button type="primary" size="large" onClick={start}>
            导出为 Excel…
          </Button>
        )}
        <div className={styles.outcome} aria-live="polite">
          {stopped && <Notice type="info">已取消，没有生成文件。</Notice>}
          {result !== null && (
            <SavedFile path={result.out}>
              共 {sayCount(result.rows)} {unit}。
            </SavedFile>
          )}
        </div>
      </div>
    </Page>
  );
}

function sayColumns(definition: AnyRegister, columns: 'official' | 'all'): string {
  return `${exportedFields(definition, columns).length} 栏`;
}
