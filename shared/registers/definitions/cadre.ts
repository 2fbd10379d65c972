import { gender } from '../../codes/gender.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { text } from '../fields/text.ts';
import type { Condition } from '../list-query.ts';
import { plainRegister } from '../plain-register.ts';

/** 在岗: of whom training and talks are demanded. */
export const stillInOffice: readonly Condition[] = [{ field: 'leftOn', op: 'blank' }];

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
  papers: [
    {
      key: 'heart-card',
      label: '民情连心卡',
      layout: 'card',
      asks: [
        { name: '服务热线', longest: 30 },
        { name: '办公地址', longest: 40 },
        { name: '责任楼幢', longest: 40, help: '如 1—12 幢，印在这一批的每张卡上' },
        { name: '意见箱', longest: 40, help: '意见箱的位置或编号' },
        { name: '监督电话', longest: 30 },
      ],
      front: {
        kind: 'cover',
        head: '{本单位}',
        title: '民情连心卡',
        lines: [
          { text: '[服务热线　{服务热线}]', optional: true },
          { text: '[地址　{办公地址}]', optional: true },
        ],
      },
      back: {
        kind: 'details',
        title: '{姓名}',
        note: '{职务}　№ {流水号}',
        lines: [
          { label: '电话', text: '{工作电话}' },
          { label: '责任区', text: '{责任楼幢}', optional: true },
          { label: '分工', optional: true },
          { label: '意见箱', optional: true },
        ],
        foot: '[监督电话　{监督电话}]',
      },
    },
  ],
});
