import { type Paper, yearAsk } from '../paper.ts';

/** Hours in 服务记录 and those of before. */
const total = {
  ...{ name: '服务总时长', register: 'service-record', by: 'volunteer', sum: 'hours', plus: 'priorHours' },
} as const;

const certificate: Paper = {
  key: 'service-certificate',
  label: '志愿服务证书',
  layout: 'certificate',
  sums: [total],
  needs: ['服务总时长'],
  title: '志愿服务证书',
  salutation: '{姓名}同志：',
  body: [
    '[{加入日期}以来，]您参加{服务队|本单位}志愿服务，累计 {服务总时长} 小时。感谢您为社区和居民付出的时间与辛劳。',
    '特发此证，以资证明。',
  ],
  signature: '{本单位}',
  date: '{今天}',
};

const card: Paper = {
  key: 'volunteer-card',
  label: '志愿者证',
  layout: 'card',
  asks: [{ name: '服务热线', longest: 30 }],
  front: {
    kind: 'cover',
    head: '{本单位}',
    title: '志愿者证',
    note: '[{服务队}]',
    lines: [{ text: '[服务热线　{服务热线}]', optional: true }],
  },
  back: {
    kind: 'details',
    title: '{姓名}',
    note: '志愿者',
    lines: [{ label: '服务队' }, { label: '特长', optional: true }, { label: '加入日期', optional: true }],
  },
};

/** What the certificate's hours are made of, date by date (S24). */
const record: Paper = {
  key: 'service-log',
  label: '志愿服务记录单',
  layout: 'record',
  asks: [yearAsk],
  sums: [total],
  main: {
    title: '志愿服务记录单',
    number: '[{年度}年度]',
    fields: [
      { label: '姓名' },
      { label: '加入日期' },
      { label: '服务队', wide: true },
      { label: '以前累计', text: '[{累计时长} 小时]' },
      { label: '总时长', text: '[{服务总时长} 小时]' },
    ],
    signers: ['志愿者', '经办人'],
    seal: { unit: '{本单位}（盖章）', date: '{今天}' },
  },
  tables: [
    {
      register: 'service-record',
      by: 'volunteer',
      within: 'on',
      sort: [{ field: 'on' }],
      columns: [
        { field: 'on', weight: 11 },
        { field: 'content', weight: 32 },
        { field: 'activity', weight: 22 },
        { field: 'hours', weight: 10, adds: true },
      ],
    },
  ],
  closing: ['“总时长”是“以前累计”加上所有登记在册的服务，与志愿服务证书上的一致。'],
};

export const volunteerPapers: readonly Paper[] = [certificate, card, record];
