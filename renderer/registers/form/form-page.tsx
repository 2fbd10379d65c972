import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { findRegister } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { useCall } from '../../bridge/use-call.ts';
import { findDraft, type ReadDraft } from '../../drafts/drafts.ts';
import { windowMemory } from '../../drafts/window-memory.ts';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { readFormPlace } from './form-place.ts';
import { RowForm } from './row-form.tsx';
import { useGivenRows } from './use-given-rows.ts';

/** 表单: one row of any register, or a new one, as its definition says. */
export function FormPage() {
  const { register = '', id } = useParams();
  const navigate = useNavigate();
  const definition = findRegister(register);
  const row = id === undefined ? null : Number(id);
  if (definition === undefined || (row !== null && !(Number.isSafeInteger(row) && row > 0))) {
    return (
      <Page title="没有这一条" actions={<Button onClick={() => void navigate('/')}>回到首页</Button>}>
        <Alert type="warning" showIcon title="这个地址不指向任何名册里的记录。" />
      </Page>
    );
  }
  // Another row is another form: nothing of the former one stays.
  return <FormOf key={`${register}/${id ?? 'new'}`} definition={definition} row={row} />;
}

function FormOf({ definition, row }: { readonly definition: AnyRegister; readonly row: number | null }) {
  const { folder } = useLedger();
  const place = readFormPlace(useLocation().state);
  const navigate = useNavigate();
  const draft = useStoredDraft(folder, definition.key, row);
  const card = useCall('getRow', { register: definition.key, id: row ?? 1 }, { enabled: row !== null });
  const given = useGivenRows(definition, row === null ? (place.given ?? {}) : {});
  const list = `/registers/${definition.key}`;
  if (draft === undefined || given === undefined) return null;
  if (row !== null && card.data === undefined) {
    return (
      <Page
        title={definition.label}
        actions={<Button onClick={() => void navigate(list)}>返回{definition.label}名册</Button>}
      >
        <Loading answer={card}>{() => null}</Loading>
      </Page>
    );
  }
  return (
    <RowForm
      definition={definition}
      card={row === null ? null : (card.data ?? null)}
      isGone={row !== null && card.isError}
      draft={draft}
      given={given}
      place={place}
    />
  );
}

/** What was left unsaved in this form; undefined until it was looked for. */
function useStoredDraft(ledger: string, register: string, row: number | null): ReadDraft | null | undefined {
  const [draft, setDraft] = useState<ReadDraft | null>();
  useEffect(() => {
    let here = true;
    findDraft(windowMemory, { ledger, register, row })
      .catch((error: unknown) => {
        // Without its memory the window has no drafts; the form itself says so with the first keystroke.
        console.warn('the window remembers no draft', error);
        return null;
      })
      .then((found) => here && setDraft(found));
    return () => {
      here = false;
    };
  }, [ledger, register, row]);
  return draft;
}
