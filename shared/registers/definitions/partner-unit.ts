import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';
import { plainRegister } from '../plain-register.ts';
import { partnerUnitPapers } from './partner-unit-papers.ts';

/** 单位: units in the community and those that build it together with the office (S09, S70); office contacts only. */
export const partnerUnit = plainRegister({
  key: 'partner-unit',
  label: '单位',
  group: 'units',
  title: '驻区和共建单位名册',
  unit: '家',
  nameField: 'name',
  fields: {
    name: text({
      label: '单位名称',
      required: true,
      unique: true,
      longest: 80,
      width: 28,
      aliases: ['单位', '单位全称'],
    }),
    contact: personName({ label: '联系人', width: 10, aliases: ['单位联系人'] }),
    phone: phone({
      label: '联系电话',
      sensitive: false,
      serviceNumbers: true,
      aliases: ['电话', '办公电话'],
    }),
    address: text({ label: '单位地址', longest: 120, width: 26, aliases: ['地址'] }),
    inCommunity: yesNo({ label: '驻社区单位', width: 8, aliases: ['是否驻区单位'] }),
    hasBranch: yesNo({ label: '建有党组织', width: 8, aliases: ['是否有党组织', '是否建立党组织'] }),
    agreedOn: date({ label: '签约日期', precision: 'month', aliases: ['结对日期', '共建日期'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'contact', 'phone', 'address', 'inCommunity', 'hasBranch', 'agreedOn'],
  more: ['remarks'],
  matchBy: [['name']],
  views: [
    {
      label: '没有党组织的驻区单位',
      columns: ['name', 'contact', 'phone', 'inCommunity', 'hasBranch'],
      sort: [{ field: 'name' }],
    },
  ],
  papers: partnerUnitPapers,
  tallies: [{ label: '党组织覆盖情况', by: 'hasBranch', sum: null }],
});
