import { date } from '../fields/date.ts';
import { integer } from '../fields/integer.ts';
import { multiline } from '../fields/multiline.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/**
 * 公开选聘: a round in figures and names of those taken on (S13). Its applicants stand in a register of their own until a
 * month after its 结束日期; the figures stay.
 */
export const recruitmentRound = plainRegister({
  key: 'recruitment-round',
  label: '公开选聘',
  group: 'staff',
  title: '社区干部公开选聘台账',
  unit: '次',
  nameField: 'name',
  fields: {
    name: text({ label: '选聘名称', required: true, longest: 80, width: 28, aliases: ['批次', '名称'] }),
    announcedOn: date({ label: '公告日期', past: true, blank: 'warn' }),
    post: text({ label: '岗位', longest: 60, width: 16, aliases: ['选聘岗位'] }),
    places: integer({ label: '名额', most: 999, unit: '人', width: 8 }),
    applicants: integer({ label: '报名人数', most: 99_999, unit: '人', width: 10 }),
    examined: integer({ label: '参加考试人数', most: 99_999, unit: '人', width: 12 }),
    appointed: text({ label: '聘用人员', longest: 200, width: 24, aliases: ['录用人员'] }),
    finishedOn: date({ label: '结束日期', past: true }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'announcedOn', 'post', 'places', 'applicants', 'examined', 'appointed', 'finishedOn'],
  more: ['remarks'],
  matchBy: [['name', 'announcedOn']],
  sort: [{ field: 'announcedOn', descending: true }],
});
