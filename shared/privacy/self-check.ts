import { integer } from '../registers/fields/integer.ts';
import { text } from '../registers/fields/text.ts';
import { plainRegister } from '../registers/plain-register.ts';
import type { Row } from '../registers/register.ts';

/** One personal field of the ledger, in the self-check. */
export interface PersonalField {
  readonly register: string;
  /** 党员. */
  readonly registerLabel: string;
  /** 公民身份证号. */
  readonly label: string;
  readonly protection: string;
  /** Until when it is kept: `“结束日期”满 30 天，清除帮扶对象、住址`. */
  readonly kept: string;
  /** Live rows that have it filled. */
  readonly filled: number;
  /** All live rows of the register. */
  readonly rows: number;
}

/** 个人信息自查表 on paper: described as registers are, so that it is written as they are. No ledger holds it. */
export const selfCheckSheet = plainRegister({
  key: 'self-check',
  label: '个人信息自查',
  group: 'own',
  title: '个人信息自查表',
  unit: '栏',
  nameField: 'label',
  fields: {
    register: text({ label: '台账', width: 18 }),
    label: text({ label: '个人信息栏目', width: 20 }),
    filled: integer({ label: '已填条数', width: 12 }),
    rows: integer({ label: '共有条数', width: 12 }),
    protection: text({ label: '怎么保护', width: 50 }),
    kept: text({ label: '保存到什么时候', width: 36 }),
  },
  columns: ['register', 'label', 'filled', 'rows', 'protection', 'kept'],
});

/** The self-check as rows of its sheet, in the order given. */
export function selfCheckRows(found: readonly PersonalField[]): readonly Row[] {
  return found.map(({ registerLabel, label, protection, kept, filled, rows }, at) => ({
    id: at + 1,
    revision: 1,
    values: { register: registerLabel, label, protection, kept, filled, rows },
  }));
}
