import { Alert, Button } from 'antd';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { FaultText } from '../../ui/fault-text.tsx';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { ActionBar } from '../action-bar.tsx';
import type { ImportState } from '../import-state.ts';
import type { Import } from '../use-import.ts';
import styles from './columns-step.module.css';
import { HeaderChoice } from './header-choice.tsx';
import { mappingProblems } from './mapping.ts';
import { MappingTable } from './mapping-table.tsx';
import { SheetList } from './sheet-list.tsx';

/** 2 工作表与栏目: which sheet goes into which register, and which column into which field. */
export function ColumnsStep({
  state,
  source,
}: {
  readonly state: Extract<ImportState, { at: 'columns' }>;
  readonly source: Import;
}) {
  const { book, choice, fault } = state;
  const { offer, register } = choice;
  const definition = register === null ? null : registerOf(register);
  const problems =
    definition === null || offer.columns.length === 0
      ? null
      : mappingProblems(definition, offer, choice.mapping);
  const against =
    problems === null
      ? offer.top.length === 0
        ? '这张工作表是空的'
        : '还没有定下名册和表头'
      : problems.missing.length > 0
        ? `还缺${problems.missing.map((label) => `“${label}”`).join('、')}`
        : problems.twice.size > 0
          ? '有栏目选重了'
          : null;
  const next = () => {
    if (against === null) void source.stage();
  };
  useHotkey('ctrl+enter', next);
  return (
    <>
      {fault !== null && (
        <Alert className={styles.alert ?? ''} type="error" showIcon title={<FaultText fault={fault} />} />
      )}
      {book.sheets.length > 1 && (
        <SheetList
          sheets={book.sheets}
          written={book.written}
          chosen={offer.sheet}
          onChoose={source.choose}
        />
      )}
      <HeaderChoice file={book.file} choice={choice} onInspect={(choice) => void source.inspect(choice)} />
      {definition !== null && problems !== null && (
        <MappingTable
          definition={definition}
          offer={offer}
          mapping={choice.mapping}
          problems={problems}
          onMap={(mapping) => source.choose({ ...choice, mapping })}
        />
      )}
      <ActionBar note={<span role="status">{against !== null && `${against}，不能往下。`}</span>}>
        <Button onClick={source.restart}>取消</Button>
        <Button onClick={() => void source.chooseFile()}>换一个文件…</Button>
        <Button type="primary" autoFocus disabled={against !== null} onClick={next}>
          下一步：核对内容
        </Button>
      </ActionBar>
    </>
  );
}
