import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { memo, useState } from 'react';
import type { AnyRegister } from '../../../../shared/registers/register.ts';
import { useSay } from '../../../ui/say.tsx';
import type { Kept } from '../kept.ts';
import type { ListLayout } from '../list-layout.ts';
import type { ListState } from '../list-state.ts';
import { beginView, type RememberedList, removeView, renameView, saveView, viewsOf } from '../saved-views.ts';
import { ViewNameDialog } from './view-name-dialog.tsx';

interface ViewMenuProps {
  readonly definition: AnyRegister;
  readonly remembered: RememberedList;
  readonly layout: ListLayout;
  /** The name of the view that is open. */
  readonly view: string;
  /** Whether the list no longer shows what the view says. */
  readonly changed: boolean;
  /** What the list shows; asked for only when a view is saved, so that no keystroke draws the menu anew. */
  readonly state: Kept<ListState>;
  onState(state: ListState): void;
  onRemember(remembered: RememberedList): void;
}

/** 视图 (P09): the definition's own and those the clerk saved: search, filters, order and columns under one name. */
export const ViewMenu = memo(function ViewMenu(props: ViewMenuProps) {
  const { definition, remembered, layout, view, changed, state, onState, onRemember } = props;
  const say = useSay();
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const views = viewsOf(definition, remembered);
  const own = views.find(({ name }) => name === view)?.own ?? false;
  const choose = (name: string) => onState(beginView(definition, remembered, name));
  const save = (name: string) => {
    onRemember(saveView(remembered, state.get(), name, layout));
    onState({ ...state.get(), view: name });
    say.done(`已保存视图“${name}”`);
  };
  const rename = (name: string) => {
    onRemember(renameView(remembered, view, name));
    onState({ ...state.get(), view: name });
  };
  const remove = async () => {
    const title = `删除视图“${view}”？`;
    const text = '只删除这个视图，名册里的记录不动。';
    if (!(await say.sure({ title, text, ok: '删除视图', danger: true }))) return;
    const others = removeView(remembered, view);
    onRemember(others);
    onState(beginView(definition, others));
  };
  const items: MenuProps['items'] = [
    {
      type: 'group',
      label: '打开视图',
      children: views.map(({ name }) => ({ key: `view ${name}`, label: name, onClick: () => choose(name) })),
    },
    { type: 'divider' },
    { key: 'save-as', label: '另存为新视图…', onClick: () => setNaming('new') },
    ...(own
      ? [
          {
            key: 'save',
            label: `保存到“${view}”`,
            disabled: !changed,
            onClick: () => save(view),
          },
          { key: 'rename', label: '改名…', onClick: () => setNaming('rename') },
          { key: 'remove', label: '删除视图…', danger: true, onClick: () => void remove() },
        ]
      : []),
    { key: 'reset', label: '恢复视图原样', disabled: !changed, onClick: () => choose(view) },
  ];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, selectable: true, selectedKeys: [`view ${view}`] }}
        placement="bottomLeft"
      >
        <Button title="视图：保存好的筛选、排序和栏目">
          {view}
          {changed && '（已改）'}
          <DownOutlined />
        </Button>
      </Dropdown>
      {naming !== null && (
        <ViewNameDialog
          definition={definition}
          remembered={remembered}
          former={naming === 'rename' ? view : null}
          onName={naming === 'rename' ? rename : save}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
});
