import { attachment } from '../fields/attachment.ts';
import { date } from '../fields/date.ts';
import { money } from '../fields/money.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** 实事好事: 支部办实事、党员做好事, each with its date and proof (S77). */
export const deed = plainRegister({
  key: 'deed',
  label: '实事好事',
  group: 'posts',
  title: '支部办实事、党员做好事台账',
  unit: '件',
  nameField: 'name',
  fields: {
    name: text({
      label: '实事内容',
      required: true,
      longest: 200,
      width: 40,
      aliases: ['事项', '内容', '实事名称', '好事内容'],
    }),
    branch: reference({
      label: '承办支部',
      target: 'party-organisation',
      makeMissing: true,
      aliases: ['党支部', '支部'],
    }),
    owner: personName({ label: '承办人', width: 10, aliases: ['党员姓名', '责任人'] }),
    plannedOn: date({ label: '计划完成日期', aliases: ['计划完成时间'] }),
    doneOn: date({ label: '完成日期', past: true, aliases: ['办结日期', '完成时间'] }),
    cost: money({ label: '投入资金', width: 12, aliases: ['资金(元)', '投入资金(元)'] }),
    proof: attachment({ label: '佐证材料', width: 10 }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'branch', 'owner', 'plannedOn', 'doneOn', 'cost', 'proof'],
  more: ['remarks'],
  matchBy: [
    ['name', 'doneOn'],
    ['name', 'plannedOn'],
  ],
  sort: [{ field: 'doneOn', descending: true }],
  tallies: [
    { label: '各支部件数', by: 'branch', sum: null, within: 'doneOn' },
    { label: '投入资金', by: 'branch', sum: 'cost', within: 'doneOn' },
  ],
});
