import { addMonths } from '../../time/loose-date.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { dueOn } from '../reminder.ts';
import { endOfHalfYear } from '../tally-period.ts';
import { stillInOffice } from './cadre.ts';

/** Said from the first day of the half-year on. */
const daysInHalfYear = 184;

/** 谈心谈话: that it took place and what was agreed, not what was said; at least once in half a year (S15). */
export const heartTalk = plainRegister({
  key: 'heart-talk',
  label: '谈心谈话',
  group: 'staff',
  title: '谈心谈话台账',
  unit: '次',
  nameField: 'talker',
  fields: {
    cadre: reference({
      label: '谈话对象',
      target: 'cadre',
      required: true,
      width: 12,
      aliases: ['社区干部', '被谈话人'],
    }),
    talker: personName({ label: '谈话人', required: true, width: 10 }),
    on: date({ label: '谈话日期', required: true, past: true, aliases: ['日期', '谈话时间'] }),
    place: text({ label: '地点', longest: 60, width: 16, aliases: ['谈话地点'] }),
    agreed: multiline({
      label: '商定事项',
      width: 36,
      aliases: ['后续措施'],
      help: '只写商定要做的事，不记谈话内容',
    }),
    nextOn: date({ label: '下次谈话日期', help: '不填时按半年推算' }),
  },
  columns: ['cadre', 'talker', 'on', 'place', 'agreed', 'nextOn'],
  matchBy: [['cadre', 'talker', 'on']],
  fillIn: ({ on, nextOn }) => ({
    nextOn: nextOn ?? (on === undefined || on === null ? null : addMonths(on, 6)),
  }),
  sort: [{ field: 'on', descending: true }],
  recurring: [
    {
      label: '谈心谈话',
      to: 'cadre',
      where: stillInOffice,
      latest: 'nextOn',
      due: (latest, today) =>
        latest === null
          ? dueOn(endOfHalfYear(today), '还没有谈过话，这半年应谈一次', daysInHalfYear)
          : dueOn(latest, '又满半年，应再谈一次', 15),
    },
  ],
  tallies: [
    {
      label: '各人谈话次数',
      by: 'cadre',
      sum: null,
      within: 'on',
      each: 'half',
      everyone: stillInOffice,
      target: 1,
    },
  ],
});
