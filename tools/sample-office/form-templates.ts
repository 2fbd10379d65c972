import type { ListForm } from '../../electron/templates/example/list-form.ts';
import type { WordForm } from '../../electron/templates/example/word-form.ts';

/** 志愿者登记表: a form of Word for one volunteer, to try 套表 with. */
export const volunteerForm: WordForm = {
  title: '志愿者登记表',
  head: ['登记单位：{本单位}', '编号：{流水号}'],
  fields: [
    { label: '姓名', word: '{姓名}', wide: false },
    { label: '性别', word: '{性别}', wide: false },
    { label: '年龄', word: '{年龄}', wide: false },
    { label: '联系电话', word: '{联系电话}', wide: false },
    { label: '服务队', word: '{服务队}', wide: false },
    { label: '特长', word: '{特长}', wide: false },
    { label: '加入日期', word: '{加入日期}', wide: false },
    { label: '服务时长', word: '[累计 {服务总时长} 小时]', wide: false },
    {
      label: '本人承诺',
      word: '本人{姓名}自愿参加{服务队|本单位}的志愿服务，遵守各项规定，爱护服务对象的隐私。签名：',
      wide: true,
    },
    { label: '备注', word: '{备注}', wide: true },
  ],
  foot: ['{本单位}（盖章）', '{今天}'],
};

/** 志愿服务时长汇总表: a form of Excel with a line for each volunteer and their hours added up below. */
export const hoursForm: ListForm = {
  title: '志愿服务时长汇总表',
  head: '填报单位：{本单位}',
  columns: [
    { heading: '序号', word: '{序号}', width: 8, align: 'center' },
    { heading: '姓名', word: '{姓名}', width: 14, align: 'center' },
    { heading: '性别', word: '{性别}', width: 8, align: 'center' },
    { heading: '服务队', word: '{服务队}', width: 22, align: 'left' },
    { heading: '特长', word: '{特长}', width: 16, align: 'left' },
    { heading: '加入日期', word: '{加入日期}', width: 16, align: 'center', format: 'yyyy-mm-dd' },
    {
      heading: '服务时长（小时）',
      word: '{服务总时长}',
      width: 18,
      align: 'right',
      format: '0.0',
      summed: true,
    },
    { heading: '备注', word: '{备注}', width: 20, align: 'left' },
  ],
  foot: '填表日期：{今天}',
  lineHeight: 24,
};
