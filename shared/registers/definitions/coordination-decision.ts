import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { dueOn } from '../reminder.ts';

/** 协调小组议定事项: what a meeting decided, who sees to it, and by when (S11). */
export const coordinationDecision = plainRegister({
  key: 'coordination-decision',
  label: '协调事项',
  group: 'party',
  title: '协调小组议定事项台账',
  unit: '件',
  nameField: 'matter',
  fields: {
    metOn: date({ label: '会议日期', required: true, past: true, aliases: ['日期', '会议时间'] }),
    matter: text({ label: '议定事项', required: true, longest: 300, width: 40, aliases: ['事项', '内容'] }),
    unit: reference({ label: '责任单位', target: 'partner-unit', makeMissing: true, aliases: ['单位'] }),
    owner: personName({ label: '责任人', width: 10 }),
    dueOn: date({ label: '完成期限', aliases: ['期限', '办理时限'] }),
    doneOn: date({ label: '完成日期', past: true }),
    result: multiline({ label: '落实情况', width: 30, aliases: ['办理结果'] }),
  },
  columns: ['metOn', 'matter', 'unit', 'owner', 'dueOn', 'doneOn', 'result'],
  matchBy: [['metOn', 'matter']],
  sort: [{ field: 'metOn', descending: true }],
  papers: [
    {
      key: 'decision-slip',
      label: '议定事项交办单',
      layout: 'slip',
      size: 'A4',
      main: {
        title: '协调小组议定事项交办单',
        fields: [
          { label: '会议日期' },
          { label: '完成期限' },
          { label: '责任单位', wide: true },
          { label: '责任人', wide: true },
          { label: '议定事项', wide: true },
        ],
        text: ['以上事项经社区党建工作协调小组会议议定，请按期办理，办结后将回执交回社区。'],
        signers: ['签收人', '经办人'],
        seal: { unit: '{本单位}（盖章）', date: '{今天}' },
      },
      stub: {
        title: '办理回执',
        fields: [
          { label: '议定事项', wide: true },
          { label: '办理情况', text: '', wide: true },
        ],
        signers: ['责任人', '完成日期'],
      },
    },
  ],
  reminders: [
    {
      label: '议定事项到期',
      where: [{ field: 'doneOn', op: 'blank' }],
      due: (values) =>
        values.dueOn?.length === 10 ? dueOn(values.dueOn, '协调小组议定的事项应办结', 7) : null,
    },
  ],
});
