import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { termEndReminder } from './term-end-reminder.ts';

/** 居民议事会成员 (S59). */
export const councilMember = plainRegister({
  key: 'council-member',
  label: '议事会成员',
  group: 'residents',
  title: '居民议事会成员名册',
  unit: '人',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10 }),
    role: text({ label: '会内职务', longest: 30, width: 12, aliases: ['职务'] }),
    represents: text({ label: '代表方面', longest: 60, width: 20, aliases: ['界别', '楼群/台门', '单位'] }),
    phone: phone({ label: '联系电话', aliases: ['电话', '手机号码'] }),
    beganOn: date({ label: '任职日期', precision: 'month', past: true, aliases: ['当选日期'] }),
    termEndsOn: date({ label: '任期届满日期', aliases: ['届满日期'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'role', 'represents', 'phone', 'beganOn', 'termEndsOn'],
  more: ['remarks'],
  matchBy: [
    ['name', 'phone'],
    ['name', 'represents'],
  ],
  reminders: [termEndReminder],
});
