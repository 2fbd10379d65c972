import { gender } from '../../codes/gender.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** 社区干部: the office's own staff; training and talks point here (S14, S15). */
export const cadre = plainRegister({
  key: 'cadre',
  label: '社区干部',
  group: 'staff',
  title: '社区干部名册',
  unit: '人',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10 }),
    gender: choice({ label: '性别', table: gender, blank: 'warn', width: 6 }),
    position: text({ label: '职务', longest: 60, width: 18, aliases: ['岗位', '职务岗位'] }),
    duties: text({ label: '分工', longest: 200, width: 30, aliases: ['工作分工', '分管工作', '岗位职责'] }),
    phone: phone({
      label: '工作电话',
      sensitive: false,
      serviceNumbers: true,
      aliases: ['联系电话', '电话', '手机号码'],
    }),
    joinedOn: date({ label: '到岗日期', precision: 'month', past: true, aliases: ['任职日期', '到任时间'] }),
    leftOn: date({ label: '离岗日期', past: true }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'gender', 'position', 'duties', 'phone', 'joinedOn'],
  more: ['leftOn', 'remarks'],
  matchBy: [
    ['name', 'position'],
    ['name', 'phone'],
  ],
});
