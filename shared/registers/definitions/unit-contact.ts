import { contactDirection } from '../../codes/contact-direction.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** 双向联系、通报、反馈: what passed between the community and a unit about its reported-in members (S02, S03). Matters, not conduct. */
export const unitContact = plainRegister({
  key: 'unit-contact',
  label: '双向联系',
  group: 'party',
  title: '双向联系通报反馈记录',
  unit: '条',
  nameField: 'matter',
  fields: {
    on: date({ label: '日期', required: true, past: true, aliases: ['时间', '联系日期'] }),
    direction: choice({
      label: '类别',
      table: contactDirection,
      required: true,
      width: 16,
      aliases: ['方向', '往来类别'],
    }),
    unit: reference({
      label: '单位',
      target: 'partner-unit',
      makeMissing: true,
      blank: 'warn',
      aliases: ['单位名称', '工作单位'],
    }),
    member: reference({
      label: '在职党员',
      target: 'serving-member',
      width: 12,
      aliases: ['党员', '党员姓名'],
    }),
    matter: text({
      label: '内容',
      required: true,
      longest: 300,
      width: 40,
      aliases: ['事项', '联系内容', '通报内容'],
    }),
    handler: personName({ label: '经办人', width: 10, aliases: ['经办'] }),
    receipt: text({ label: '回执', longest: 100, width: 14, aliases: ['回执情况'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['on', 'direction', 'unit', 'member', 'matter', 'handler', 'receipt'],
  more: ['remarks'],
  sort: [{ field: 'on', descending: true }],
  matchBy: [['on', 'direction', 'unit', 'matter']],
  tallies: [
    { label: '各类往来', by: 'direction', sum: null, within: 'on' },
    { label: '各单位往来', by: 'unit', sum: null, within: 'on' },
  ],
});
