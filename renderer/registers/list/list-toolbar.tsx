import { CopyOutlined, DeleteOutlined, EditOutlined, SearchOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Dropdown, type InputRef } from 'antd';
import { type ReactNode, useRef } from 'react';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { useHotkey } from '../../ui/use-hotkey.ts';
import styles from './list-toolbar.module.css';

interface ListToolbarProps {
  readonly definition: AnyRegister;
  readonly search: string;
  readonly chosen: number;
  readonly writable: boolean;
  /** The menu of views. */
  readonly views: ReactNode;
  onSearch(text: string): void;
  onColumns(anchor: HTMLElement): void;
  onBatchEdit(): void;
  onCopy(headed: boolean): void;
  onRemove(): void;
  onClearChosen(): void;
}

/** Above the list: finding, the view, the columns; with ticked rows, what can be done with them. */
export function ListToolbar(props: ListToolbarProps) {
  const { definition, search, chosen, writable, views } = props;
  const input = useRef<InputRef>(null);
  useHotkey('ctrl+f', () => input.current?.focus({ cursor: 'all' }));
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="查找和选择">
      <TextInput
        ref={input}
        className={styles.search ?? ''}
        prefix={<SearchOutlined />}
        placeholder={searchHint(definition)}
        title={`${searchHint(definition)}（Ctrl+F）`}
        aria-label={`在${definition.label}里查找`}
        allowClear
        value={search}
        onText={props.onSearch}
      />
      {views}
      <Button icon={<TableOutlined />} onClick={({ currentTarget }) => props.onColumns(currentTarget)}>
        栏目
      </Button>
      {chosen > 0 && (
        <fieldset className={styles.chosen} aria-label={`选中的 ${chosen} ${definition.print.unit}`}>
          {writable && (
            <Button icon={<EditOutlined />} onClick={props.onBatchEdit}>
              批量修改
            </Button>
          )}
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'plain', label: '复制（Ctrl+C）', onClick: () => props.onCopy(false) },
                { key: 'headed', label: '连表头一起复制（Ctrl+Shift+C）', onClick: () => props.onCopy(true) },
              ],
            }}
          >
            <Button icon={<CopyOutlined />}>复制</Button>
          </Dropdown>
          {writable && (
            <Button danger icon={<DeleteOutlined />} onClick={props.onRemove}>
              删除
            </Button>
          )}
          <Button type="text" onClick={props.onClearChosen}>
            取消选择
          </Button>
        </fieldset>
      )}
    </div>
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
