import { Button } from 'antd';
import { useState } from 'react';
import { useLedger } from '../app/use-ledger.ts';
import { ask } from '../bridge/ask.ts';
import { draftOf, nameProblem, type OfficeDraft, officeInput } from '../ledgers/office-draft.ts';
import { OfficeFields } from '../ledgers/office-fields.tsx';
import { useSay } from '../ui/say.tsx';
import styles from './settings.module.css';

/** 单位: whose ledger this is, changed here and printed everywhere. */
export function OfficeSection() {
  const { office, readOnly } = useLedger();
  const [edited, setEdited] = useState<OfficeDraft | null>(null);
  const [busy, setBusy] = useState(false);
  const say = useSay();
  const draft = edited ?? draftOf(office);
  const problem = nameProblem(draft.name);
  const save = async () => {
    if (edited === null || problem !== null || busy) return;
    setBusy(true);
    try {
      await ask('changeOffice', officeInput(edited));
      setEdited(null);
      say.done('单位信息已保存。');
    } catch (error) {
      say.fault(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.section} aria-labelledby="settings-office">
      <h2 id="settings-office">单位</h2>
      {readOnly ? (
        <p>
          {office.name}（{office.level}）{office.code}
        </p>
      ) : (
        <>
          <OfficeFields office={draft} onOffice={setEdited} error={problem} onEnter={() => void save()} />
          <div className={styles.buttons}>
            {edited !== null && <Button onClick={() => setEdited(null)}>取消</Button>}
            <Button
              type="primary"
              loading={busy}
              disabled={edited === null || problem !== null}
              onClick={() => void save()}
            >
              保存
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
