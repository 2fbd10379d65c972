import { helpKind } from '../../codes/help-kind.ts';
import { maskAddress } from '../../people/mask.ts';
import { maskName } from '../../people/person-name.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { integer } from '../fields/integer.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';
import { plainRegister } from '../plain-register.ts';

/**
 * 结对帮扶, in its safe form (S47): help that somebody asked for, with a beginning and an end. The person helped is 称呼
 * and address in this one entry, not a record with a page; illness and income are not kept.
 */
export const helpPair = plainRegister({
  key: 'help-pair',
  label: '结对帮扶',
  group: 'residents',
  title: '结对帮扶台账',
  unit: '对',
  nameField: 'helper',
  fields: {
    helper: personName({
      label: '帮扶党员',
      required: true,
      width: 10,
      aliases: ['帮扶人', '结对党员', '帮扶责任人', '帮扶干部'],
    }),
    phone: phone({ label: '联系电话', aliases: ['帮扶人电话', '电话', '帮扶党员电话'] }),
    helped: text({
      label: '帮扶对象',
      longest: 40,
      width: 10,
      sensitive: true,
      aliases: ['对象姓名', '帮扶对象姓名', '帮扶家庭'],
      mask: maskName,
      help: '写称呼即可；对外的表里只显示姓',
    }),
    kind: choice({ label: '对象类别', table: helpKind, width: 10, aliases: ['类别', '帮扶对象类别'] }),
    address: text({
      label: '住址',
      sensitive: true,
      longest: 120,
      width: 26,
      aliases: ['家庭住址', '地址'],
      mask: maskAddress,
    }),
    help: text({ label: '帮扶内容', longest: 100, width: 20, aliases: ['困难情况', '帮扶需求', '帮扶措施'] }),
    consent: yesNo({ label: '本人同意', width: 8, aliases: ['是否本人同意'] }),
    beganOn: date({
      label: '结对日期',
      precision: 'month',
      past: true,
      blank: 'warn',
      aliases: ['结对时间', '帮扶日期'],
    }),
    visits: integer({ label: '走访次数', most: 9999, unit: '次', width: 8, aliases: ['走访', '帮扶次数'] }),
    endedOn: date({ label: '结束日期', past: true, aliases: ['终止日期'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['helper', 'phone', 'helped', 'kind', 'help', 'beganOn', 'visits', 'endedOn'],
  more: ['address', 'consent', 'remarks'],
  matchBy: [['helper', 'helped', 'beganOn']],
  sort: [{ field: 'beganOn', descending: true }],
  // 帮扶结束, whoever was helped is nobody's business any more; the pair stays for the counts.
  retention: [{ from: 'endedOn', days: 30, what: ['helped', 'address'] }],
  papers: [
    {
      key: 'help-card',
      label: '帮扶联系卡',
      layout: 'card',
      asks: [{ name: '服务热线', longest: 30 }],
      front: {
        kind: 'details',
        head: '{本单位}',
        title: '结对帮扶联系卡',
        lines: [
          { label: '帮扶党员' },
          { label: '联系电话' },
          { label: '帮扶内容', optional: true },
          { label: '服务热线', optional: true },
        ],
        foot: '有困难，请打电话，我们一起想办法。',
      },
    },
  ],
  tallies: [
    { label: '对象类别', by: 'kind', sum: null },
    { label: '各年结对数', by: 'beganOn', period: 'year', sum: null },
    { label: '走访次数', by: 'kind', sum: 'visits' },
  ],
});
