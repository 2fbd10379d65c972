import { Alert, Button } from 'antd';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { FaultText } from '../../ui/fault-text.tsx';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { ActionBar } from '../action-bar.tsx';
import { type ImportState, sheetsLeft } from '../import-state.ts';
import type { Import } from '../use-import.ts';
import styles from './columns-step.module.css';
import { HeaderChoice } from './header-choice.tsx';
import { mappingProblems } from './mapping.ts';
import { MappingTable } from './mapping-table.tsx';
import { whyNotYet } from './sheet-choice.ts';
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
  const against = whyNotYet(choice);
  const left = sheetsLeft(book);
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
          written={book.written.map(({ sheet }) => sheet)}
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
        {book.inTurn ? (
          <Button onClick={() => void source.passOver()}>跳过这张</Button>
        ) : (
          left.length > 1 && (
            <Button
              title="只新增、没有问题的表直接写入；要看一看的停下来"
              onClick={() => void source.goOnInTurn()}
            >
              整本依次导入（{left.length} 张）
            </Button>
          )
        )}
        <Button type="primary" autoFocus disabled={against !== null} onClick={next}>
          下一步：核对内容
        </Button>
      </ActionBar>
    </>
  );
}
