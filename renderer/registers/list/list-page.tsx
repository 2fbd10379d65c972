import { useMemo } from 'react';
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
  const [address] = useSearchParams();
  const view = address.get('view') ?? undefined;
  const key = `list ${definition.key} ${folder}`;
  const [remembered, remember, ready] = useRemembered(key, rememberedList, nothingRemembered);
  const memory = useMemo(
    () => (ready ? listMemory(folder, definition.key, () => beginView(definition, remembered, view)) : null),
    [ready, folder, definition, remembered, view],
  );
  if (memory === null) return null;
  return (
    <RegisterList definition={definition} memory={memory} remembered={remembered} onRemember={remember} />
  );
}
