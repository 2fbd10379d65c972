import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import type { TemplateInfo } from '../../shared/api/templates.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { useCall } from '../bridge/use-call.ts';
import { givenChoice } from '../documents/given-choice.ts';
import { Notice } from '../documents/notice.tsx';
import { Question } from '../documents/question.tsx';
import { SavedFile } from '../documents/saved-file.tsx';
import { WhichRows } from '../documents/which-rows.tsx';
import { useRemembered } from '../drafts/use-remembered.ts';
import { JobProgress } from '../ui/job-progress.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { sayCount } from '../ui/say-figures.ts';
import styles from './fill-page.module.css';
import { FillPreview } from './fill-preview.tsx';
import { describeTemplate } from './template-words.ts';
import { useFilling } from './use-filling.ts';

/** 套表: the office's own forms, filled from a register, or from what a list shows of it. */
export function FillPage() {
  const { register = '' } = useParams();
  return <FillRegister key={register} definition={registerOf(register)} />;
}

function FillRegister({ definition }: { readonly definition: AnyRegister }) {
  const { key, label } = definition;
  const templates = useCall('templates', { register: key });
  return (
    <Page title={`套表：${label}`}>
      <div className={styles.sheet}>
        <Loading answer={templates}>
          {(all) => {
            const kept = all.filter(({ removed }) => !removed);
            return kept.length === 0 ? (
              <NoTemplates definition={definition} />
            ) : (
              <Fill definition={definition} templates={kept} />
            );
          }}
        </Loading>
      </div>
    </Page>
  );
}

function NoTemplates({ definition }: { readonly definition: AnyRegister }) {
  const navigate = useNavigate();
  return (
    <>
      <p>
        {definition.label}还没有模板。模板是上级发来的表（.xlsx 或 .docx），在要填的地方写上“
        {'{姓名}'}”这样的词；程序照着它把名册里的内容填进去，版式不变。
      </p>
      <Button type="primary" onClick={() => void navigate(`/templates/${definition.key}`)}>
        去添加模板
      </Button>
    </>
  );
}

function Fill({
  definition,
  templates,
}: {
  readonly definition: AnyRegister;
  readonly templates: readonly TemplateInfo[];
}) {
  const { key, print } = definition;
  const given = givenChoice(useLocation().state);
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useRemembered(`fill-template/${key}`, z.int().nullable(), null);
  const [masked, setMasked] = useState(true);
  // A row's own form is wanted where it comes from: a list of one line is seldom what is asked for.
  const usual = given?.ids?.length === 1 ? templates.find(({ repeats }) => !repeats) : undefined;
  const template = templates.find(({ id }) => id === wanted) ?? usual ?? templates[0];
  const choice = all ? null : given;
  const { job, result, stopped, fill } = useFilling(definition, choice);
  const report = useCall(
    'checkFilling',
    { register: key, template: template?.id ?? 0, ...(choice === null ? {} : { choice }) },
    { enabled: template !== undefined },
  );
  if (template === undefined) return null;
  return (
    <>
      <Question
        label="用哪个模板"
        value={String(template.id)}
        onAnswer={(id) => setWanted(Number(id))}
        answers={templates.map((each) => ({
          value: String(each.id),
          label: (
            <>
              {each.label}
              <span className={styles.detail}>{describeTemplate(each)}</span>
            </>
          ),
        }))}
        help={<Link to={`/templates/${key}`}>添加、更换模板，看可以用的词</Link>}
      />
      {given !== null && (
        <WhichRows label="填哪些行" definition={definition} given={given} all={all} onAll={setAll} />
      )}
      {template.personal.length > 0 && (
        <Question
          label="个人信息"
          value={masked}
          onAnswer={setMasked}
          answers={[
            { value: true, label: '遮盖（张贴、外发用）' },
            { value: false, label: '完整（上报、存档用；会记入操作记录）' },
          ]}
          help={`这个模板里有${template.personal.join('、')}。`}
        />
      )}
      <Loading answer={report}>
        {(found) => (
          <>
            <FillPreview definition={definition} report={found} />
            {job.running ? (
              <JobProgress job={job} label="正在填表" />
            ) : (
              <Button
                type="primary"
                size="large"
                onClick={() => void fill(template, found, template.personal.length > 0 && masked)}
              >
                {found.files.length > 1 ? '填好，放进文件夹…' : '填好并保存…'}
              </Button>
            )}
          </>
        )}
      </Loading>
      <div className={styles.outcome} aria-live="polite">
        {stopped && <Notice type="info">已取消，没有生成文件。</Notice>}
        {result !== null && (
          <SavedFile path={result.out}>
            共 {sayCount(result.rows)} {print.unit}，{sayCount(result.files.length)} 个文件。
          </SavedFile>
        )}
      </div>
    </>
  );
}
