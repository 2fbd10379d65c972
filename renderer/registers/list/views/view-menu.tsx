import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import type { AnyRegister } from '../../../../shared/registers/register.ts';
import { useSay } from '../../../ui/say.tsx';
import type { ListLayout } from '../list-layout.ts';
import type { ListState } from '../list-state.ts';
import {
  beginView,
  departs,
  type RememberedList,
  removeView,
  renameView,
  saveView,
  viewsOf,
} from '../saved-views.ts';
import { ViewNameDialog } from './view-name-dialog.tsx';

interface ViewMenuProps {
  readonly definition: AnyRegister;
  readonly remembered: RememberedList;
  readonly state: ListState;
  readonly layout: ListLayout;
  onState(state: ListState): void;
  onRemember(remembered: RememberedList): void;
}

/** 视图 (P09): the definition's own and those the clerk saved: search, filters, order and columns under one name. */
export function ViewMenu({ definition, remembered, state, layout, onState, onRemember }: ViewMenuProps) {
  const say = useSay();
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const views = viewsOf(definition, remembered);
  const own = views.find(({ name }) => name === state.view)?.own ?? false;
  const changed = departs(definition, remembered, state);
  const choose = (name: string) => onState(beginView(definition, remembered, name));
  const save = (name: string) => {
    onRemember(saveView(remembered, state, name, layout));
    onState({ ...state, view: name });
    say.done(`已保存视图“${name}”`);
  };
  const rename = (name: string) => {
    onRemember(renameView(remembered, state.view, name));
    onState({ ...state, view: name });
  };
  const remove = async () => {
    const title = `删除视图“${state.view}”？`;
    if (
      !(await say.sure({ title, text: '只删除这个视图，名册里的记录不动。', ok: '删除视图', danger: true }))
    )
      return;
    const others = removeView(remembered, state.view);
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
            label: `保存到“${state.view}”`,
            disabled: !changed,
            onClick: () => save(state.view),
          },
          { key: 'rename', label: '改名…', onClick: () => setNaming('rename') },
          { key: 'remove', label: '删除视图…', danger: true, onClick: () => void remove() },
        ]
      : []),
    { key: 'reset', label: '恢复视图原样', disabled: !changed, onClick: () => choose(state.view) },
  ];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, selectable: true, selectedKeys: [`view ${state.view}`] }}
        placement="bottomLeft"
      >
        <Button title="视图：保存好的筛选、排序和栏目">
          {state.view}
          {changed && '（已改）'}
          <DownOutlined />
        </Button>
      </Dropdown>
      {naming !== null && (
        <ViewNameDialog
          definition={definition}
          remembered={remembered}
          former={naming === 'rename' ? state.view : null}
          onName={naming === 'rename' ? rename : save}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
