import { hazardKind } from '../../codes/hazard-kind.ts';
import { attachment } from '../fields/attachment.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { addDays, dueOn } from '../reminder.ts';

/** A hazard that was handed on is asked after when so many days have passed. */
const askAfterDays = 7;

/**
 * 巡查记录 of 治安巡逻岗 and 行风监督岗 in its safe form (S20): place, time, hazard and to whom it was handed on. There is
 * no field for a person, also not for the one who patrols: posts and their holders are in 岗位认领.
 */
export const patrolEntry = plainRegister({
  key: 'patrol-entry',
  label: '巡查记录',
  group: 'posts',
  title: '隐患巡查记录',
  unit: '条',
  nameField: 'place',
  fields: {
    on: date({ label: '巡查日期', required: true, past: true, aliases: ['日期', '时间', '巡查时间'] }),
    place: text({
      label: '地点',
      required: true,
      longest: 80,
      width: 22,
      aliases: ['位置', '巡查地点'],
      help: '写楼幢、路段或设施，不写住户',
    }),
    hazard: choice({ label: '隐患类别', table: hazardKind, blank: 'warn', width: 12, aliases: ['类别'] }),
    found: multiline({
      label: '现场情况',
      width: 32,
      aliases: ['隐患情况', '问题'],
      help: '只写设施和场所的情况，不写人',
    }),
    handedTo: text({ label: '移交单位', longest: 60, width: 18, aliases: ['移交', '处理单位'] }),
    handedOn: date({ label: '移交日期', past: true }),
    solvedOn: date({ label: '解决日期', past: true, aliases: ['整改日期', '修复日期'] }),
    photos: attachment({ label: '照片', width: 10 }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['on', 'place', 'hazard', 'found', 'handedTo', 'handedOn', 'solvedOn'],
  more: ['photos', 'remarks'],
  matchBy: [['on', 'place', 'hazard']],
  sort: [{ field: 'on', descending: true }],
  reminders: [
    {
      label: '隐患未解决',
      where: [
        { field: 'handedOn', op: 'filled' },
        { field: 'solvedOn', op: 'blank' },
      ],
      due: ({ handedOn }) =>
        handedOn?.length === 10
          ? dueOn(addDays(handedOn, askAfterDays), '隐患移交已满一周，请问办得怎样', 0)
          : null,
    },
  ],
  tallies: [
    { label: '各类隐患', by: 'hazard', sum: null, within: 'on' },
    { label: '各月隐患', by: 'on', period: 'month', sum: null },
  ],
});
