import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { termEndReminder } from './term-end-reminder.ts';

/** 兼职委员: a unit's person in the community's Party committee, with the term of office (S10). */
export const partTimeCommissioner = plainRegister({
  key: 'part-time-commissioner',
  label: '兼职委员',
  group: 'party',
  title: '兼职委员名册',
  unit: '人',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10 }),
    unit: reference({
      label: '单位',
      target: 'partner-unit',
      required: true,
      makeMissing: true,
      aliases: ['单位名称', '工作单位'],
    }),
    position: text({ label: '职务', longest: 60, width: 16, aliases: ['单位职务'] }),
    organisation: reference({
      label: '兼职党组织',
      target: 'party-organisation',
      makeMissing: true,
      aliases: ['所在党组织'],
    }),
    phone: phone({
      label: '联系电话',
      sensitive: false,
      serviceNumbers: true,
      aliases: ['电话', '办公电话'],
    }),
    beganOn: date({ label: '任职日期', past: true, blank: 'warn', aliases: ['任职时间'] }),
    termEndsOn: date({ label: '任期届满日期', aliases: ['届满日期', '任期至'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'unit', 'position', 'organisation', 'phone', 'beganOn', 'termEndsOn'],
  more: ['remarks'],
  matchBy: [['name', 'unit']],
  papers: [
    {
      key: 'appointment',
      label: '聘书',
      layout: 'certificate',
      title: '聘书',
      salutation: '{姓名}同志：',
      body: ['兹聘请您担任{兼职党组织|本单位}兼职委员，聘期自{任职日期}至{任期届满日期}。', '此聘。'],
      signature: '{兼职党组织|本单位}',
      date: '{今天}',
    },
  ],
  reminders: [termEndReminder],
  tallies: [{ label: '各单位人数', by: 'unit', sum: null }],
});
