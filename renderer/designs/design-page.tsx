import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ZodError } from 'zod';
import { shippedRegisters } from '../../shared/registers/definitions/index.ts';
import { addedFields, type OfficeDesigns, ownRegister } from '../../shared/registers/own/design.ts';
import { problemWithAnswers } from '../../shared/registers/own/design-problem.ts';
import { useLedger } from '../app/use-ledger.ts';
import { ask } from '../bridge/ask.ts';
import { Labelled } from '../ui/labelled.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { useSay } from '../ui/say.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { type DraftField, draftField, newField, toDesign } from './design-state.ts';
import styles from './designs.module.css';
import { FieldRows } from './field-rows.tsx';
import { type RegisterSettings, RegisterSettingsPart, usualSettings } from './register-settings.tsx';
import { useOfficeDesigns } from './use-office-designs.ts';

/** A new register of the office's own (`new`), one of its registers, or the fields it adds to one of the program's. */
export function DesignPage() {
  const { register = 'new' } = useParams();
  const { folder } = useLedger();
  const designs = useOfficeDesigns(folder);
  return (
    <Loading answer={designs}>
      {(data) => <Designer key={register} register={register} designs={data} />}
    </Loading>
  );
}

interface Draft {
  readonly label: string;
  readonly unit: string;
  readonly hidden: boolean;
  readonly fields: readonly DraftField[];
  readonly settings: RegisterSettings;
}

function Designer({ register, designs }: { readonly register: string; readonly designs: OfficeDesigns }) {
  const { readOnly } = useLedger();
  const navigate = useNavigate();
  const say = useSay();
  const shipped = shippedRegisters.find(({ key }) => key === register);
  const [draft, setWholeDraft] = useState<Draft>(() => begin(register, designs));
  const [problem, setProblem] = useState<string | null>(null);
  const setDraft = (next: Draft) => {
    setWholeDraft(next);
    setProblem(null);
  };
  const [saving, setSaving] = useState(false);
  const save = async (hidden = draft.hidden) => {
    const fields = toDesign(draft.fields);
    const design = { label: draft.label.trim(), unit: draft.unit.trim(), hidden, fields, ...draft.settings };
    const parsed =
      shipped === undefined
        ? ownRegister.safeParse({ ...design, key: register === 'new' ? 'own-1' : register })
        : addedFields.safeParse({ register, fields });
    const wrong = parsed.success
      ? (problemWithAnswers(fields)?.message ?? null)
      : firstProblem(parsed.error, draft.fields);
    setProblem(wrong);
    if (wrong !== null) return;
    setSaving(true);
    try {
      if (shipped === undefined) {
        const key = register === 'new' ? null : register;
        const saved = await ask('saveOwnRegister', { ...design, key });
        say.done(hidden ? `“${design.label}”已停用，内容都还在。` : `“${design.label}”已保存。`);
        await navigate(hidden ? '/designs' : `/registers/${saved.key}`);
      } else {
        await ask('saveAddedFields', { register, fields });
        say.done(`${shipped.label}的栏目已保存。`);
        await navigate('/designs');
      }
    } catch (error) {
      say.fault(error);
    } finally {
      setSaving(false);
    }
  };
  const title =
    shipped === undefined ? (register === 'new' ? '新建台账' : draft.label) : `${shipped.label}的自设栏目`;
  return (
    <Page
      title={title}
      actions={
        <>
          {shipped === undefined && register !== 'new' && (
            <Button disabled={readOnly} onClick={() => void save(!draft.hidden)}>
              {draft.hidden ? '重新启用' : '停用这个台账'}
            </Button>
          )}
          <Button onClick={() => void navigate('/designs')}>取消</Button>
          <Button type="primary" loading={saving} disabled={readOnly} onClick={() => void save()}>
            保存
          </Button>
        </>
      }
    >
      {shipped === undefined && (
        <div className={styles.head}>
          <Labelled label="台账名称">
            {(marks) => (
              <TextInput
                {...marks}
                autoFocus={register === 'new'}
                value={draft.label}
                maxLength={30}
                placeholder="如 钥匙登记"
                onText={(label) => setDraft({ ...draft, label })}
              />
            )}
          </Labelled>
          <Labelled label="按什么计数" help="如 条、件、人">
            {(marks) => (
              <TextInput
                {...marks}
                value={draft.unit}
                maxLength={4}
                onText={(unit) => setDraft({ ...draft, unit })}
              />
            )}
          </Labelled>
        </div>
      )}
      <FieldRows
        fields={draft.fields}
        firstIsName={shipped === undefined}
        onChange={(fields) => setDraft({ ...draft, fields })}
      />
      {shipped === undefined && (
        <RegisterSettingsPart
          fields={draft.fields}
          unit={draft.unit}
          settings={draft.settings}
          onChange={(settings) => setDraft({ ...draft, settings })}
        />
      )}
      {problem !== null && <Alert className={styles.problem ?? ''} type="error" showIcon title={problem} />}
    </Page>
  );
}

function begin(register: string, designs: OfficeDesigns): Draft {
  const own = designs.registers.find(({ key }) => key === register);
  if (own !== undefined) {
    const { label, unit, hidden, fields, matchBy, sort, sectionBy, tallies } = own;
    const settings = { matchBy, sort, sectionBy, tallies };
    return { label, unit, hidden, fields: fields.map(draftField), settings };
  }
  const added = designs.added.find((design) => design.register === register);
  const name = { ...newField([]), label: '名称', required: true };
  const fields = added?.fields.map(draftField) ?? (register === 'new' ? [name] : []);
  return { label: '', unit: '条', hidden: false, fields, settings: usualSettings };
}

/** The first thing that is wrong, with the field it is about. */
function firstProblem(error: ZodError, fields: readonly DraftField[]): string {
  const issue = error.issues[0];
  if (issue === undefined) return '';
  const index = issue.path[0] === 'fields' && typeof issue.path[1] === 'number' ? issue.path[1] : null;
  if (index === null) return issue.message;
  const label = fields[index]?.label ?? '';
  return `第 ${index + 1} 栏${label === '' ? '' : `“${label}”`}：${issue.message}`;
}
