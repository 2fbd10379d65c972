import { gender } from '../../codes/gender.ts';
import { politicalStatus } from '../../codes/political-status.ts';
import { maskBirthDate } from '../../people/mask.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** 居民代表: elected by block (楼群、台门); the term is that of the residents' committee (S62, 城市居民委员会组织法). */
export const residentRepresentative = plainRegister({
  key: 'resident-representative',
  label: '居民代表',
  group: 'residents',
  title: '居民代表名册',
  unit: '人',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10, aliases: ['代表姓名'] }),
    gender: choice({ label: '性别', table: gender, blank: 'warn', width: 6 }),
    bornOn: date({
      label: '出生年月',
      precision: 'month',
      past: true,
      sensitive: true,
      aliases: ['出生日期'],
      mask: maskBirthDate,
    }),
    block: text({
      label: '楼群/台门',
      required: true,
      blank: 'warn',
      longest: 40,
      width: 14,
      aliases: ['楼群', '台门', '楼栋', '所在楼栋', '选区', '楼幢'],
    }),
    politicalStatus: choice({ label: '政治面貌', table: politicalStatus, width: 12 }),
    electedOn: date({
      label: '当选日期',
      precision: 'month',
      past: true,
      blank: 'warn',
      aliases: ['当选时间'],
    }),
    phone: phone({ label: '联系电话', aliases: ['电话', '手机号码', '手机号', '手机'] }),
    endedOn: date({ label: '离任日期', past: true, aliases: ['离任时间'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'gender', 'bornOn', 'block', 'politicalStatus', 'electedOn', 'phone'],
  more: ['endedOn', 'remarks'],
  matchBy: [
    ['name', 'phone'],
    ['name', 'block', 'bornOn'],
  ],
  sort: [{ field: 'block' }, { field: 'name' }],
  totals: [{ label: '女', counts: { gender: '2' } }],
  tallies: [
    { label: '各楼群代表人数', by: 'block', sum: null },
    { label: '政治面貌', by: 'politicalStatus', sum: null },
  ],
});
