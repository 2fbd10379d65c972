import { duesPayer } from '../../codes/dues-payer.ts';
import { dueAmount } from '../../dues/due-amount.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { money } from '../fields/money.ts';
import { month } from '../fields/month.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { reference } from '../fields/reference.ts';
import { plainRegister } from '../plain-register.ts';
import { duesLayouts } from './party-dues-layouts.ts';
import { duesReminder } from './party-dues-reminders.ts';
import { duesRule } from './party-dues-rules.ts';

/** 党费: one line a member and month; the amount follows from the base by 中组发〔2008〕3号 where it is not given. */
export const partyDues = plainRegister({
  key: 'party-dues',
  label: '党费',
  group: 'party',
  title: '党费收缴台账',
  unit: '条',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10, aliases: ['党员姓名', '党员'] }),
    branch: reference({
      label: '所在党支部',
      target: 'party-organisation',
      makeMissing: true,
      blank: 'warn',
      aliases: ['党支部', '支部', '所属支部'],
    }),
    month: month({ label: '所属月份', required: true, aliases: ['月份', '交纳月份'] }),
    payer: choice({ label: '交纳类别', table: duesPayer, blank: 'warn', width: 12, aliases: ['类别'] }),
    base: money({
      label: '计算基数',
      // Somebody's wage or pension.
      sensitive: true,
      mostYuan: 1_000_000,
      width: 12,
      aliases: ['党费计算基数', '工资基数', '基数', '基数(元)'],
    }),
    due: money({
      label: '应交',
      mostYuan: 100_000,
      width: 10,
      aliases: ['应交党费', '应缴', '应交金额', '应交(元)'],
      help: '不填时按规定算出',
    }),
    paid: money({
      label: '实交',
      mostYuan: 10_000_000,
      width: 10,
      aliases: ['实交党费', '实缴', '实交金额', '实交(元)'],
    }),
    paidOn: date({ label: '交纳日期', past: true, aliases: ['交费日期', '缴纳日期'] }),
    remarks: multiline({ label: '备注', help: '经批准少交、免交的写在这里' }),
  },
  columns: ['name', 'branch', 'month', 'payer', 'base', 'due', 'paid', 'paidOn'],
  more: ['remarks'],
  matchBy: [
    ['name', 'branch', 'month'],
    ['name', 'month'],
  ],
  rules: [duesRule],
  fillIn: ({ payer, base, due }) => ({
    due: due ?? (payer === undefined || payer === null ? null : dueAmount(payer, base ?? null)),
  }),
  sectionBy: 'branch',
  layouts: duesLayouts,
  sort: [{ field: 'month', descending: true }, { field: 'name' }],
  reminders: [duesReminder],
  tallies: [
    { label: '各月应交', by: 'month', period: 'month', sum: 'due' },
    { label: '各月实交', by: 'month', period: 'month', sum: 'paid' },
    { label: '各支部实交', by: 'branch', sum: 'paid', within: 'month' },
  ],
});
