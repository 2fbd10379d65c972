import { delegateKind } from '../../codes/delegate-kind.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { termEndReminder } from './term-end-reminder.ts';

/** 两代表一委员: who they are and how to reach them in office, nothing private (S12). */
export const peopleDelegate = plainRegister({
  key: 'people-delegate',
  label: '两代表一委员',
  group: 'party',
  title: '两代表一委员名册',
  unit: '人',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10 }),
    kind: choice({ label: '类别', table: delegateKind, required: true, width: 10, aliases: ['代表类别'] }),
    level: text({ label: '级别', longest: 20, width: 10, aliases: ['届别', '层级'], help: '如 县级、市级' }),
    unit: text({
      label: '单位及职务',
      longest: 80,
      width: 26,
      aliases: ['工作单位', '单位职务', '工作单位及职务'],
    }),
    phone: phone({
      label: '办公电话',
      sensitive: false,
      serviceNumbers: true,
      aliases: ['联系电话', '电话'],
    }),
    receives: text({ label: '接待时间', longest: 60, width: 18, aliases: ['接待日'] }),
    termEndsOn: date({ label: '任期届满日期', aliases: ['届满日期'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'kind', 'level', 'unit', 'phone', 'receives', 'termEndsOn'],
  more: ['remarks'],
  matchBy: [['name', 'kind']],
  reminders: [termEndReminder],
  tallies: [{ label: '类别', by: 'kind', sum: null }],
});
