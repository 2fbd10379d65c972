import { Alert } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ListLine } from '../../../shared/api/registers.ts';
import type { Condition } from '../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { useSay } from '../../ui/say.tsx';
import { sayCount } from '../../ui/say-figures.ts';
import { useStable } from '../../ui/use-stable.ts';
import { BatchEditDialog } from './blocks/batch-edit-dialog.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { EmptyRegister, NothingFound } from './empty-list.tsx';
import { rowsAsked } from './fetch-lines.ts';
import { FilterPanel } from './filters/filter-panel.tsx';
import { FilterTags } from './filters/filter-tags.tsx';
import { useKept } from './kept.ts';
import { ListActions } from './list-actions.tsx';
import { ListGrid, type ListGridHandle } from './list-grid.tsx';
import type { ListMemory } from './list-memory.ts';
import { isNarrowed, toggledSort } from './list-state.ts';
import { ListToolbar } from './list-toolbar.tsx';
import { PartChoice } from './part-choice.tsx';
import { choiceOf } from './print-choice.ts';
import { RefusedEdits } from './refused-edits.tsx';
import { departs, layoutOf, type RememberedList, usualLayout } from './saved-views.ts';
import { SummaryLine } from './summary-line.tsx';
import { useChoosing } from './use-choosing.ts';
import { useCopying } from './use-copying.ts';
import { askAhead, mostRows, useListRows } from './use-list-rows.ts';
import { usePasting } from './use-pasting.tsx';
import { useRemoving } from './use-removing.ts';

interface RegisterListProps {
  readonly definition: AnyRegister;
  readonly memory: ListMemory;
  readonly remembered: RememberedList;
  onRemember(remembered: RememberedList): void;
}

/** What hangs on a button or a heading of the page. */
type Hanging =
  | { readonly what: 'filter'; readonly field: string; readonly anchor: HTMLElement }
  | { readonly what: 'columns'; readonly anchor: HTMLElement };

/** The list of a register: found, filtered, sorted, written in, chosen from. */
export function RegisterList({ definition, memory, remembered, onRemember }: RegisterListProps) {
  const { key } = definition;
  const navigate = useNavigate();
  const say = useSay();
  const writable = !useLedger().readOnly;
  const state = useKept(memory.state);
  const { view, search, where, sort } = state;
  const layout = useMemo(() => layoutOf(definition, remembered, view), [definition, remembered, view]);
  const asked = useMemo(() => rowsAsked(key, { search, where, sort }), [key, search, where, sort]);
  const [part, setPart] = useState(memory.place.get()?.part ?? 0);
  const from = part * mostRows;
  const { data, error } = useListRows(asked, from, mostRows, writable);
  const total = data?.total ?? 0;
  const shown = data?.shown ?? asked;
  const choosing = useChoosing(definition, memory, shown, total, from);
  const copying = useCopying(definition, layout.columns, shown, from, choosing);
  const pasting = usePasting(definition, memory, layout.columns, shown, from);
  const remove = useRemoving(definition, choosing);
  const grid = useRef<ListGridHandle>(null);
  const [hanging, setHanging] = useState<Hanging | null>(null);
  const [batch, setBatch] = useState<readonly ListLine[] | null>(null);

  if (part > 0 && data !== undefined && from >= total) setPart(0);

  const set = (change: Partial<typeof state>) => {
    // Other rows: the list begins at their top, and leaves the keyboard where it is.
    memory.place.set(null);
    memory.state.set((now) => ({ ...now, ...change }));
    if (part > 0) setPart(0);
  };
  const setLayout = (next: typeof layout) =>
    onRemember({ ...remembered, layouts: { ...remembered.layouts, [view]: next } });
  const acts = useStable({
    set,
    search(text: string) {
      askAhead(rowsAsked(key, { search: text, where, sort }));
      set({ search: text });
    },
    choice: () => choiceOf(definition, remembered, state, choosing.chosen),
    enterList: () => grid.current?.enter(),
    where: (next: readonly Condition[]) => set({ where: next }),
    sort: (field: string, add: boolean) => set({ sort: toggledSort(sort, field, add) }),
    layout: setLayout,
    remember: onRemember,
    summary: (fields: readonly string[]) => onRemember({ ...remembered, summary: [...fields] }),
    filter: (field: string, anchor: HTMLElement) => setHanging({ what: 'filter', field, anchor }),
    columns: (anchor: HTMLElement) => setHanging({ what: 'columns', anchor }),
    choose: choosing.choose,
    chooseAll: choosing.chooseAll,
    clearChosen: choosing.clear,
    open: ({ id }: ListLine) => void navigate(`/registers/${key}/${id}`, { state: { list: asked } }),
    create: () => void navigate(`/registers/${key}/new`),
    copy: copying.copy,
    paste: pasting.paste,
    empty: pasting.empty,
    remove: () => void remove(),
    async batchEdit() {
      try {
        setBatch(await choosing.lines());
      } catch (failed) {
        say.fault(failed);
      }
    },
  });
  // Inside the grid, whose headings stay: to take it away and build it again at the next letter would be slow to see.
  const nothing = useMemo(
    () => (
      <NothingFound
        definition={definition}
        search={search}
        filtered={where.length > 0}
        onClear={() => acts.set({ search: '', where: [] })}
      />
    ),
    [definition, search, where, acts],
  );
  const isEmpty = data !== undefined && total === 0 && !isNarrowed(state);
  const { unit } = definition.print;
  return (
    <Page
      fills
      title={definition.label}
      note={
        <span role="status">
          {data !== undefined && `共 ${sayCount(total)} ${unit}`}
          {choosing.chosen.size > 0 && `，已选 ${sayCount(choosing.chosen.size)} ${unit}`}
        </span>
      }
      actions={
        <ListActions definition={definition} writable={writable} primary={total > 0} choice={acts.choice} />
      }
    >
      {!isEmpty && (
        <ListToolbar
          definition={definition}
          remembered={remembered}
          state={memory.state}
          layout={layout}
          view={view}
          changed={departs(definition, remembered, state)}
          chosen={choosing.chosen.size}
          writable={writable}
          acts={acts}
        />
      )}
      <FilterTags definition={definition} where={where} onChange={acts.where} onOpen={acts.filter} />
      <RefusedEdits definition={definition} memory={memory} />
      <Loading answer={{ data, error }}>
        {(list) => {
          if (isEmpty) return <EmptyRegister definition={definition} writable={writable} />;
          return (
            <>
              {!list.searchComplete && (
                <Alert type="info" title="刚导入的行还在编入查找，稍后结果会更全。" showIcon />
              )}
              <ListGrid
                key={`${view} ${part}`}
                ref={grid}
                nothing={nothing}
                definition={definition}
                memory={memory}
                where={where}
                sort={sort}
                data={list}
                part={part}
                layout={layout}
                chosenAll={choosing.all}
                writable={writable}
                onLayout={acts.layout}
                acts={acts}
              />
              <PartChoice part={part} total={list.total} most={mostRows} onPart={setPart} />
              <SummaryLine
                definition={definition}
                asked={list.shown}
                total={list.total}
                fields={remembered.summary}
                onFields={acts.summary}
              />
            </>
          );
        }}
      </Loading>
      {hanging?.what === 'filter' && (
        <FilterPanel
          key={hanging.field}
          definition={definition}
          field={hanging.field}
          anchor={hanging.anchor}
          state={state}
          onChange={acts.where}
          onClose={() => setHanging(null)}
        />
      )}
      {hanging?.what === 'columns' && (
        <ColumnsPanel
          definition={definition}
          layout={layout}
          anchor={hanging.anchor}
          onChange={setLayout}
          onReset={() => setLayout(usualLayout(definition, view))}
          onClose={() => setHanging(null)}
        />
      )}
      {pasting.dialog}
      {batch !== null && (
        <BatchEditDialog definition={definition} lines={batch} onClose={() => setBatch(null)} />
      )}
    </Page>
  );
}
