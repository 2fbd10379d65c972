import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { termEndReminder } from './term-end-reminder.ts';

/** 社区党建工作协调小组: its members by unit (S11). */
export const coordinationMember = plainRegister({
  key: 'coordination-member',
  label: '协调小组',
  group: 'party',
  title: '社区党建工作协调小组名单',
  unit: '人',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10 }),
    unit: reference({
      label: '单位',
      target: 'partner-unit',
      makeMissing: true,
      blank: 'warn',
      aliases: ['单位名称', '工作单位'],
    }),
    position: text({ label: '单位职务', longest: 60, width: 16, aliases: ['职务'] }),
    groupPost: text({
      label: '组内职务',
      longest: 30,
      width: 12,
      aliases: ['小组职务'],
      help: '组长、副组长、成员',
    }),
    phone: phone({ label: '联系电话', sensitive: false, serviceNumbers: true, aliases: ['电话'] }),
    termEndsOn: date({ label: '任期届满日期', aliases: ['届满日期'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'unit', 'position', 'groupPost', 'phone', 'termEndsOn'],
  more: ['remarks'],
  matchBy: [['name', 'unit']],
  reminders: [termEndReminder],
});
