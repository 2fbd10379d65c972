import { CopyOutlined, DeleteOutlined, EditOutlined, SearchOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Dropdown, type InputRef } from 'antd';
import { memo, useRef } from 'react';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { type Kept, useKept } from './kept.ts';
import type { ListLayout } from './list-layout.ts';
import type { ListState } from './list-state.ts';
import styles from './list-toolbar.module.css';
import type { RememberedList } from './saved-views.ts';
import { ViewMenu } from './views/view-menu.tsx';

export interface ToolbarActs {
  set(change: Partial<ListState>): void;
  search(text: string): void;
  /** Goes from the search box into the list. */
  enterList(): void;
  remember(remembered: RememberedList): void;
  columns(anchor: HTMLElement): void;
  batchEdit(): void;
  copy(span: null, headed: boolean): void;
  remove(): void;
  clearChosen(): void;
}

interface ListToolbarProps {
  readonly definition: AnyRegister;
  readonly remembered: RememberedList;
  readonly state: Kept<ListState>;
  readonly layout: ListLayout;
  /** The name of the view that is open, and whether the list no longer shows what it says. */
  readonly view: string;
  readonly changed: boolean;
  /** Number of rows that are ticked. */
  readonly chosen: number;
  readonly writable: boolean;
  readonly acts: ToolbarActs;
}

/** Above the list: finding, the view, the columns; with ticked rows, what can be done with them. */
export const ListToolbar = memo(function ListToolbar(props: ListToolbarProps) {
  const { definition, remembered, state, layout, view, changed, chosen, writable, acts } = props;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="查找和选择">
      <SearchBox definition={definition} state={state} acts={acts} />
      <ViewMenu
        definition={definition}
        remembered={remembered}
        layout={layout}
        view={view}
        changed={changed}
        state={state}
        onState={acts.set}
        onRemember={acts.remember}
      />
      <Button icon={<TableOutlined />} onClick={({ currentTarget }) => acts.columns(currentTarget)}>
        栏目
      </Button>
      {chosen > 0 && <ChosenActs definition={definition} chosen={chosen} writable={writable} acts={acts} />}
    </div>
  );
});

/** The only part of the line that a keystroke draws anew. */
function SearchBox({ definition, state, acts }: Pick<ListToolbarProps, 'definition' | 'state' | 'acts'>) {
  const { search } = useKept(state);
  const input = useRef<InputRef>(null);
  useHotkey('ctrl+f', () => input.current?.focus({ cursor: 'all' }));
  const hint = searchHint(definition);
  return (
    <TextInput
      ref={input}
      className={styles.search ?? ''}
      prefix={<SearchOutlined />}
      placeholder={hint}
      title={`${hint}（Ctrl+F）`}
      aria-label={`在${definition.label}里查找`}
      allowClear
      value={search}
      onText={acts.search}
      onEnter={acts.enterList}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        acts.enterList();
      }}
    />
  );
}

/** What can be done with the rows that are ticked. */
function ChosenActs({
  definition,
  chosen,
  writable,
  acts,
}: Pick<ListToolbarProps, 'definition' | 'chosen' | 'writable' | 'acts'>) {
  const ways = [
    { key: 'plain', label: '复制（Ctrl+C）', onClick: () => acts.copy(null, false) },
    { key: 'headed', label: '连表头一起复制（Ctrl+Shift+C）', onClick: () => acts.copy(null, true) },
  ];
  return (
    <fieldset className={styles.chosen} aria-label={`选中的 ${chosen} ${definition.print.unit}`}>
      {writable && (
        <Button icon={<EditOutlined />} onClick={acts.batchEdit}>
          批量修改
        </Button>
      )}
      <Dropdown trigger={['click']} menu={{ items: ways }}>
        <Button icon={<CopyOutlined />}>复制</Button>
      </Dropdown>
      {writable && (
        <Button danger icon={<DeleteOutlined />} onClick={acts.remove}>
          删除
        </Button>
      )}
      <Button type="text" onClick={acts.clearChosen}>
        取消选择
      </Button>
    </fieldset>
  );
}

/** 姓名、拼音或首字母、手机号、家庭住址: what the register is searched by. */
function searchHint(definition: AnyRegister): string {
  const { names, numbers, texts } = definition.search;
  const labels = (keys: readonly string[]) => keys.map((key) => fieldOf(definition, key).label);
  return [...labels(names.slice(0, 1)), '拼音首字母', ...labels(numbers.slice(0, 1)), ...labels(texts)].join(
    '、',
  );
}
