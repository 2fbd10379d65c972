import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { shippedRegisters } from '../../shared/registers/definitions/index.ts';
import { type EditableTable, editableTables } from '../../shared/registers/own/edited-fields.ts';
import { type EditedTable, editedTable, problemWithEdits } from '../../shared/registers/own/edited-table.ts';
import { useLedger } from '../app/use-ledger.ts';
import { ask } from '../bridge/ask.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { useSay } from '../ui/say.tsx';
import { AnswerRows } from './answer-rows.tsx';
import styles from './designs.module.css';
import { type DraftAnswer, draftOf, toEdited } from './table-state.ts';
import { useOfficeDesigns } from './use-office-designs.ts';

/** 选项表: the answers of one of the program's choices, as far as an office may edit them. */
export function TablePage() {
  const { table = '' } = useParams();
  const { folder } = useLedger();
  const designs = useOfficeDesigns(folder);
  const editable = editableTables(shippedRegisters).find(({ key }) => key === table);
  if (editable === undefined) {
    return (
      <Page title="选项表">
        <p className={styles.note}>这个选项表不能自己改。能改的请从“自定义台账”页进入。</p>
      </Page>
    );
  }
  return (
    <Loading answer={designs}>
      {({ tables }) => (
        <TableEditor key={table} editable={editable} former={tables.find((other) => other.table === table)} />
      )}
    </Loading>
  );
}

function TableEditor({
  editable: { key, table, registers },
  former,
}: {
  readonly editable: EditableTable;
  readonly former: EditedTable | undefined;
}) {
  const { readOnly } = useLedger();
  const navigate = useNavigate();
  const say = useSay();
  const [answers, setAnswers] = useState(() =>
    draftOf(table, former ?? { table: key, answers: [], order: [] }),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const change = (next: readonly DraftAnswer[]) => {
    setAnswers(next);
    setProblem(null);
  };
  const save = async () => {
    const edited = toEdited(table, answers);
    const wrong = problemOf(edited) ?? problemWithEdits(table, former, edited)?.message ?? null;
    setProblem(wrong);
    if (wrong !== null) return;
    setSaving(true);
    try {
      await ask('saveEditedTable', edited);
      say.done(`选项表“${table.name}”已保存。`);
      await navigate('/designs');
    } catch (error) {
      say.fault(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Page
      title={`选项表：${table.name}`}
      actions={
        <>
          <Button onClick={() => void navigate('/designs')}>取消</Button>
          <Button type="primary" loading={saving} disabled={readOnly} onClick={() => void save()}>
            保存
          </Button>
        </>
      }
    >
      <p className={styles.note}>
        {`用在“${registers.join('”“')}”台账。`}
        导入的表里写“其他写法”中的词，也认作这一项。停用的选项不再列出，以前登记的照样显示。
      </p>
      <AnswerRows answers={answers} prefix="own" readOnly={readOnly} onChange={change} />
      {problem !== null && <Alert className={styles.problem ?? ''} type="error" showIcon title={problem} />}
    </Page>
  );
}

/** The first thing that is wrong with the texts, with the answer it is about. */
function problemOf(edited: EditedTable): string | null {
  const issue = editedTable.safeParse(edited).error?.issues[0];
  if (issue === undefined) return null;
  const [list, index] = issue.path;
  const label = list === 'answers' && typeof index === 'number' ? edited.answers[index]?.label : null;
  return label === null || label === undefined || label === ''
    ? issue.message
    : `“${label}”：${issue.message}`;
}
