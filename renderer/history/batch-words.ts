import type { BatchLine } from '../../shared/api/history.ts';

type Told = Pick<BatchLine, 'kind' | 'label'>;

/** What sort of operation it was, in a word. */
export function kindOf({
  kind,
  label,
}: Told): '修改' | '导入' | '撤销' | '重做' | '个人信息' | '设置' | '清除' {
  switch (kind) {
    case 'edit':
      return '修改';
    case 'import':
      return '导入';
    case 'undo':
      return label.startsWith('重做：') ? '重做' : '撤销';
    case 'reveal':
      return '个人信息';
    case 'design':
      return '设置';
    case 'purge':
      return '清除';
  }
}

/** What taking the operation back is called: the undoing of an undo is the redo. */
export function undoWord(line: Told): '撤销' | '重做' {
  return kindOf(line) === '撤销' ? '重做' : '撤销';
}
