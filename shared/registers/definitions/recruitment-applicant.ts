import { recruitmentResult } from '../../codes/recruitment-result.ts';
import { maskName } from '../../people/person-name.ts';
import { choice } from '../fields/choice.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/**
 * 报名人员 of a round of 公开选聘 (S13): what is needed to call somebody to an examination and no more; no ID number,
 * birth date, address or education. Thirty days after the round has ended they are erased; its figures stay.
 */
export const recruitmentApplicant = plainRegister({
  key: 'recruitment-applicant',
  label: '报名人员',
  group: 'staff',
  title: '公开选聘报名人员名单',
  unit: '人',
  nameField: 'name',
  fields: {
    round: reference({
      label: '选聘名称',
      target: 'recruitment-round',
      required: true,
      width: 28,
      aliases: ['批次', '选聘批次', '公开选聘'],
    }),
    name: personName({
      label: '姓名',
      required: true,
      width: 10,
      mask: maskName,
      aliases: ['报名人', '报考人'],
    }),
    phone: phone({ label: '联系电话', aliases: ['电话', '手机号码', '手机号', '手机'] }),
    post: text({ label: '报考岗位', longest: 60, width: 16, aliases: ['岗位', '应聘岗位'] }),
    result: choice({ label: '选聘结果', table: recruitmentResult, width: 10, aliases: ['结果'] }),
  },
  columns: ['round', 'name', 'phone', 'post', 'result'],
  matchBy: [['round', 'name', 'phone']],
  sectionBy: 'round',
  tallies: [{ label: '各次选聘结果', by: 'result', sum: null }],
  retention: [{ from: { through: 'round', field: 'finishedOn' }, days: 30, what: 'row' }],
});
