import { gender } from '../../codes/gender.ts';
import { maskAddress } from '../../people/mask.ts';
import { maskName } from '../../people/person-name.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { servingMemberPapers } from './serving-member-papers.ts';

/**
 * 在职党员: members who work elsewhere and report in to the community where they live (一卡一册三双向, S02, S03). Service
 * that they themselves signed up for, and nothing of their private time.
 */
export const servingMember = plainRegister({
  key: 'serving-member',
  label: '在职党员',
  group: 'party',
  title: '在职党员名册',
  unit: '人',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10, mask: maskName, aliases: ['党员姓名'] }),
    gender: choice({ label: '性别', table: gender, blank: 'warn', width: 6 }),
    unit: reference({
      label: '工作单位',
      target: 'partner-unit',
      makeMissing: true,
      blank: 'warn',
      aliases: ['单位', '所在单位'],
    }),
    position: text({ label: '职务', longest: 60, width: 12, aliases: ['职务职称', '工作职务'] }),
    mobile: phone({
      label: '手机号码',
      kind: 'mobile',
      aliases: ['手机号', '手机', '联系电话', '电话', '联系方式'],
    }),
    address: text({
      label: '居住地址',
      sensitive: true,
      longest: 200,
      width: 28,
      aliases: ['住址', '家庭住址', '现住址', '居住地'],
      mask: maskAddress,
    }),
    reportedOn: date({ label: '报到日期', past: true, blank: 'warn', aliases: ['报到时间'] }),
    skill: text({ label: '特长', longest: 100, width: 12, aliases: ['专业特长', '个人特长'] }),
    post: reference({
      label: '认领岗位',
      target: 'service-post',
      makeMissing: true,
      width: 14,
      aliases: ['岗位', '认领的岗位'],
    }),
    serviceTime: text({ label: '服务时间', longest: 60, width: 14, aliases: ['可服务时间'] }),
    cardNumber: text({
      label: '联系卡号',
      unique: true,
      longest: 20,
      width: 12,
      aliases: ['卡号', '编号', '联系卡编号'],
    }),
    leftOn: date({ label: '离开日期', past: true, aliases: ['转出日期'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: [
    'name',
    'gender',
    'unit',
    'position',
    'mobile',
    'address',
    'reportedOn',
    'skill',
    'post',
    'cardNumber',
  ],
  more: ['serviceTime', 'leftOn', 'remarks'],
  matchBy: [['cardNumber'], ['name', 'mobile']],
  views: [
    {
      label: '按单位',
      columns: ['unit', 'name', 'position', 'reportedOn', 'post'],
      sort: [{ field: 'unit' }],
    },
  ],
  sectionBy: 'unit',
  papers: servingMemberPapers,
  tallies: [
    { label: '各单位报到人数', by: 'unit', sum: null },
    { label: '各岗位认领人数', by: 'post', sum: null },
    { label: '各月报到人数', by: 'reportedOn', period: 'month', sum: null },
  ],
});
