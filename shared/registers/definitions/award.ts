import { awardKind } from '../../codes/award-kind.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** 表彰: who or what was honoured, by whom, and the deed in words for the board (S26–S28). Buildings by their common parts, never by household. */
export const award = plainRegister({
  key: 'award',
  label: '表彰',
  group: 'posts',
  title: '先进典型和表彰台账',
  unit: '项',
  nameField: 'name',
  fields: {
    name: text({
      label: '受表彰者',
      required: true,
      longest: 60,
      width: 18,
      aliases: ['姓名', '单位或个人', '名称', '表彰对象'],
    }),
    kind: choice({ label: '表彰类别', table: awardKind, blank: 'warn', width: 16, aliases: ['类别'] }),
    title: text({
      label: '荣誉名称',
      required: true,
      longest: 80,
      width: 26,
      aliases: ['荣誉', '奖项', '表彰名称'],
    }),
    by: text({ label: '授予单位', longest: 80, width: 22, aliases: ['表彰单位', '颁发单位'] }),
    on: date({
      label: '授予日期',
      precision: 'month',
      past: true,
      blank: 'warn',
      aliases: ['表彰日期', '日期', '表彰时间'],
    }),
    certificateNo: text({ label: '证书编号', longest: 30, width: 14 }),
    deed: multiline({ label: '主要事迹', width: 36, aliases: ['事迹', '事迹简介'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'kind', 'title', 'by', 'on', 'certificateNo'],
  more: ['deed', 'remarks'],
  matchBy: [['name', 'title', 'on']],
  sort: [{ field: 'on', descending: true }],
  papers: [
    {
      key: 'honour-certificate',
      label: '荣誉证书',
      layout: 'certificate',
      title: '荣誉证书',
      number: '[编号：{证书编号}]',
      salutation: '{受表彰者}：',
      body: ['在社区党建和为民服务工作中成绩突出，被评为“{荣誉名称}”。', '特发此证，以资鼓励。'],
      signature: '{授予单位|本单位}',
      date: '{授予日期}',
    },
    {
      key: 'deed-sheet',
      label: '事迹展页',
      layout: 'slip',
      size: 'A4',
      forWall: true,
      needs: ['主要事迹'],
      main: {
        title: '{荣誉名称}',
        fields: [
          { label: '受表彰者', wide: true },
          { label: '授予单位', text: '{授予单位|本单位}', wide: true },
          { label: '授予日期', wide: true, optional: true },
        ],
        text: ['{主要事迹}'],
      },
    },
  ],
  tallies: [
    { label: '各类表彰', by: 'kind', sum: null, within: 'on' },
    { label: '各年表彰', by: 'on', period: 'year', sum: null },
  ],
});
