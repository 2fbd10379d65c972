import { Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { TemplateInfo } from '../../shared/api/templates.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { useLedger } from '../app/use-ledger.ts';
import { ask } from '../bridge/ask.ts';
import { useCall } from '../bridge/use-call.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { useSay } from '../ui/say.tsx';
import { AddTemplateDialog, type ChosenForm } from './add-template-dialog.tsx';
import { KnownWordList } from './known-word-list.tsx';
import { RenameTemplateDialog } from './rename-template-dialog.tsx';
import { TemplateRow } from './template-row.tsx';
import styles from './templates.module.css';
import { type TemplateActs, useTemplateActs } from './use-template-acts.ts';

/** 模板: the office's own forms of one register, and the words that go into them. */
export function TemplatesPage() {
  const { register = '' } = useParams();
  return <TemplatesOf key={register} definition={registerOf(register)} />;
}

function TemplatesOf({ definition }: { readonly definition: AnyRegister }) {
  const { key, label } = definition;
  const { readOnly } = useLedger();
  const navigate = useNavigate();
  const say = useSay();
  const acts = useTemplateActs(definition);
  const templates = useCall('templates', { register: key });
  const [chosen, setChosen] = useState<ChosenForm | null>(null);
  const [renaming, setRenaming] = useState<TemplateInfo | null>(null);
  const choose = async (replaces: TemplateInfo | null) => {
    try {
      const path = await ask('chooseFile', { kind: 'template' });
      if (path === null) return;
      const check = await ask('checkTemplate', { register: key, path, job: crypto.randomUUID() });
      setChosen({ path, check, replaces });
    } catch (error) {
      say.fault(error);
    }
  };
  return (
    <Page
      title={`${label}的模板`}
      actions={
        <>
          <Button onClick={() => void navigate(`/fill/${key}`)}>套表</Button>
          {!readOnly && (
            <Button type="primary" onClick={() => void choose(null)}>
              添加模板…
            </Button>
          )}
        </>
      }
    >
      <Card className={styles.card ?? ''}>
        <h2 className={styles.heading}>模板</h2>
        <Loading answer={templates}>
          {(all) => (
            <KeptTemplates
              templates={all.filter(({ removed }) => !removed)}
              writable={!readOnly}
              acts={acts}
              onRename={setRenaming}
              onReplace={(template) => void choose(template)}
            />
          )}
        </Loading>
        <Flex gap={8} wrap className={styles.examples ?? ''}>
          <span>不知道从哪里开始，可以先存一个示例，从它改起：</span>
          <Button onClick={() => acts.saveExample('docx')}>存 Word 示例…</Button>
          <Button onClick={() => acts.saveExample('xlsx')}>存 Excel 示例…</Button>
        </Flex>
      </Card>
      <Card className={styles.card ?? ''}>
        <h2 className={styles.heading}>可以用的词</h2>
        <KnownWordList definition={definition} />
      </Card>
      <RemovedTemplates templates={templates.data ?? []} writable={!readOnly} acts={acts} />
      {chosen !== null && (
        <AddTemplateDialog definition={definition} form={chosen} onClose={() => setChosen(null)} />
      )}
      {renaming !== null && <RenameTemplateDialog template={renaming} onClose={() => setRenaming(null)} />}
    </Page>
  );
}

function KeptTemplates({
  templates,
  writable,
  acts,
  onRename,
  onReplace,
}: {
  readonly templates: readonly TemplateInfo[];
  readonly writable: boolean;
  readonly acts: TemplateActs;
  onRename(template: TemplateInfo): void;
  onReplace(template: TemplateInfo): void;
}) {
  if (templates.length === 0) {
    return (
      <p className={styles.note}>
        还没有。把上级发来的表（.xlsx 或 .docx）打开，在要填的地方写上下面的词，保存，再按“添加模板”。
      </p>
    );
  }
  return (
    <ul className={styles.templates}>
      {templates.map((template) => (
        <TemplateRow
          key={template.id}
          template={template}
          writable={writable}
          acts={acts}
          onRename={() => onRename(template)}
          onReplace={() => onReplace(template)}
        />
      ))}
    </ul>
  );
}

/** 移除的模板, each with its way back; nothing where there are none. */
function RemovedTemplates({
  templates,
  writable,
  acts,
}: {
  readonly templates: readonly TemplateInfo[];
  readonly writable: boolean;
  readonly acts: TemplateActs;
}) {
  const removed = templates.filter((template) => template.removed);
  if (removed.length === 0) return null;
  return (
    <Card className={styles.card ?? ''}>
      <h2 className={styles.heading}>移除和换下来的</h2>
      <ul className={styles.templates}>
        {removed.map((template) => (
          <li key={template.id} className={styles.template}>
            <div className={styles.about}>
              <div className={styles.name}>{template.label}</div>
              <div className={styles.detail}>
                {template.file}，{template.addedAt.slice(0, 10)} 由 {template.addedBy} 添加
              </div>
            </div>
            {writable && (
              <Button aria-label={`恢复：${template.label}`} onClick={() => acts.putBack(template)}>
                恢复
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
