import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';
import { plainRegister } from '../plain-register.ts';
import { dueOn } from '../reminder.ts';
import { consentRule, servedBySignRule } from './care-turn-rules.ts';

/**
 * 轮流照护: which volunteer looks in where and when (S25). The one served stands here by an agreed sign and with consent
 * only; where he lives is written on the day's slip when it is printed, and kept nowhere.
 */
export const careTurn = plainRegister({
  key: 'care-turn',
  label: '轮流照护',
  group: 'posts',
  title: '志愿者轮流照护安排表',
  unit: '次',
  nameField: 'point',
  fields: {
    on: date({ label: '服务日期', required: true, aliases: ['日期', '轮到日期'] }),
    point: text({
      label: '服务点',
      required: true,
      longest: 60,
      width: 20,
      aliases: ['地点', '站点'],
      help: '写服务站、楼幢或食堂，不写门牌',
    }),
    volunteer: reference({
      label: '志愿者',
      target: 'volunteer',
      required: true,
      width: 12,
      aliases: ['志愿者姓名', '服务人'],
    }),
    care: text({ label: '服务内容', longest: 100, width: 26, aliases: ['内容', '照护内容'] }),
    served: text({
      label: '服务对象',
      longest: 8,
      width: 10,
      aliases: ['对象', '对象代号'],
      help: '写代号（A3）或姓加称呼（张奶奶），须本人同意；可以不填',
    }),
    consent: yesNo({ label: '本人同意', width: 8, aliases: ['是否本人同意'] }),
    doneOn: date({ label: '完成日期', past: true }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['on', 'point', 'volunteer', 'care', 'served', 'doneOn'],
  more: ['consent', 'remarks'],
  matchBy: [['on', 'point', 'volunteer']],
  rules: [servedBySignRule, consentRule],
  sort: [{ field: 'on' }, { field: 'point' }],
  sectionBy: 'volunteer',
  papers: [
    {
      key: 'care-slip',
      label: '照护服务单',
      layout: 'slip',
      size: 'A5',
      asks: [
        { name: '当日地址', longest: 60, help: '只印在这一张上，软件里不保存' },
        { name: '联系电话', longest: 30, help: '只印在这一张上，软件里不保存' },
      ],
      main: {
        title: '志愿照护服务单',
        fields: [
          { label: '服务日期' },
          { label: '服务点' },
          { label: '志愿者' },
          { label: '服务对象' },
          { label: '服务内容', wide: true },
          { label: '地址', text: '{当日地址}', wide: true },
          { label: '联系电话', text: '{联系电话}', wide: true },
          { label: '服务情况', text: '', wide: true },
        ],
        text: ['服务完请把这张单子交回社区，由社区销毁。'],
        signers: ['志愿者', '经办人'],
      },
    },
  ],
  // Once the turn is over, whom it was for is nobody's business; the turn stays for the volunteer's counts.
  retention: [{ from: 'on', days: 30, what: ['served'] }],
  reminders: [
    {
      label: '轮流照护',
      where: [{ field: 'doneOn', op: 'blank' }],
      due: ({ on }) => (on?.length === 10 ? dueOn(on, '轮到照护，请提醒志愿者', 2) : null),
    },
  ],
  tallies: [
    { label: '各志愿者次数', by: 'volunteer', sum: null, within: 'on' },
    { label: '各月次数', by: 'on', period: 'month', sum: null },
  ],
});
