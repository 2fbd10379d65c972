import { Button, Card } from 'antd';
import { Link, useNavigate } from 'react-router';
import { shippedRegisters } from '../../shared/registers/definitions/index.ts';
import type { OfficeDesigns } from '../../shared/registers/own/design.ts';
import { editableTables } from '../../shared/registers/own/edited-fields.ts';
import { useLedger } from '../app/use-ledger.ts';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import styles from './designs.module.css';
import { useOfficeDesigns } from './use-office-designs.ts';

/** 自定义台账: the registers that the office made, and the columns and answers it added to the program's. */
export function DesignsPage() {
  const { folder, readOnly } = useLedger();
  const designs = useOfficeDesigns(folder);
  const navigate = useNavigate();
  return (
    <Page
      title="自定义台账"
      actions={
        !readOnly && (
          <Button type="primary" onClick={() => void navigate('/designs/new')}>
            新建台账
          </Button>
        )
      }
    >
      <Loading answer={designs}>{(data) => <Designs designs={data} />}</Loading>
    </Page>
  );
}

function Designs({ designs }: { readonly designs: OfficeDesigns }) {
  const added = new Map(
    designs.added.map(({ register, fields }) => [register, fields.filter(({ hidden }) => !hidden)]),
  );
  const changed = new Set(
    designs.tables.filter(({ answers }) => answers.length > 0).map(({ table }) => table),
  );
  return (
    <>
      <Card className={styles.card ?? ''}>
        <h2 className={styles.heading}>本单位自己的台账</h2>
        {designs.registers.length === 0 ? (
          <p className={styles.note}>
            还没有。程序里没有的台账，可以自己建一个：起个名字，写上栏目，就能登记、导入、打印和导出。
          </p>
        ) : (
          <ul className={styles.list}>
            {designs.registers.map(({ key, label, fields, hidden }) => (
              <li key={key}>
                <Link to={`/designs/${key}`}>{label}</Link>
                <span className={styles.detail}>
                  {fields.filter((field) => !field.hidden).length} 栏{hidden ? '，已停用' : ''}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card className={styles.card ?? ''}>
        <h2 className={styles.heading}>给已有的台账加栏目</h2>
        <p className={styles.note}>
          加的栏目排在原有栏目后面，登记、查找、导入、导出都能用；上报用的官方栏目不变。
        </p>
        <ul className={`${styles.list} ${styles.columns}`}>
          {shippedRegisters.map(({ key, label }) => (
            <li key={key}>
              <Link to={`/designs/${key}`}>{label}</Link>
              <span className={styles.detail}>
                {(added.get(key) ?? []).map((field) => field.label).join('、')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card className={styles.card ?? ''}>
        <h2 className={styles.heading}>选项表</h2>
        <p className={styles.note}>
          这几种选项各单位叫法不同，可以加、改名、停用。性别、学历等上报要用的选项按规定填写，不能改。
        </p>
        <ul className={styles.list}>
          {editableTables(shippedRegisters).map(({ key, table, registers }) => (
            <li key={key}>
              <Link to={`/designs/codes/${key}`}>{table.name}</Link>
              <span className={styles.detail}>
                用在“{registers.join('”“')}”台账{changed.has(key) ? '，本单位改过' : ''}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
