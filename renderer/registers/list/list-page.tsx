import { useEffect, useEffectEvent, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { findRegister } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { useRemembered } from '../../drafts/use-remembered.ts';
import { Page } from '../../ui/page.tsx';
import { listMemory } from './list-memory.ts';
import { RegisterList } from './register-list.tsx';
import { beginView, nothingRemembered, rememberedList } from './saved-views.ts';

/** 名册: the list of any register, made from its definition; `?view=名称` opens one of its views. */
export function ListPage() {
  const { register = '' } = useParams();
  const definition = findRegister(register);
  if (definition === undefined) {
    return <Page title="没有这个名册">左边列出了现有的名册，请点其中一个。</Page>;
  }
  return <BegunList key={register} definition={definition} />;
}

function BegunList({ definition }: { readonly definition: AnyRegister }) {
  const { folder } = useLedger();
  const key = `list ${definition.key} ${folder}`;
  const [remembered, remember, ready] = useRemembered(key, rememberedList, nothingRemembered);
  const memory = useMemo(
    () => (ready ? listMemory(folder, definition.key, () => beginView(definition, remembered)) : null),
    [ready, folder, definition, remembered],
  );
  useViewOfAddress((view) => memory?.state.set(beginView(definition, remembered, view)), ready);
  if (memory === null) return null;
  return (
    <RegisterList definition={definition} memory={memory} remembered={remembered} onRemember={remember} />
  );
}

/** Opens the view that the address names, once: who comes back later finds the list as it was left. */
function useViewOfAddress(open: (view: string) => void, ready: boolean): void {
  const [address, setAddress] = useSearchParams();
  const view = address.get('view');
  const follow = useEffectEvent((wanted: string) => {
    open(wanted);
    setAddress({}, { replace: true });
  });
  useEffect(() => {
    if (ready && view !== null) follow(view);
  }, [ready, view]);
}
