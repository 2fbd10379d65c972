import type { CodeTable } from './code-table.ts';

/** Political status (政治面貌), GB/T 4762-1984. */
export const politicalStatus: CodeTable = {
  name: '政治面貌',
  entries: [
    {
      code: '01',
      label: '中共党员',
      aliases: ['党员', '正式党员', '共产党员', '中国共产党党员', '中共正式党员'],
    },
    { code: '02', label: '中共预备党员', aliases: ['预备党员', '中国共产党预备党员'] },
    { code: '03', label: '共青团员', aliases: ['团员', '共青团', '中国共产主义青年团团员'] },
    { code: '04', label: '民革党员（会员）', aliases: ['民革', '民革党员', '民革会员'] },
    { code: '05', label: '民盟盟员', aliases: ['民盟'] },
    { code: '06', label: '民建会员', aliases: ['民建'] },
    { code: '07', label: '民进会员', aliases: ['民进'] },
    { code: '08', label: '农工党党员', aliases: ['农工党', '农工'] },
    { code: '09', label: '致公党党员', aliases: ['致公党', '致公'] },
    { code: '10', label: '九三学社社员', aliases: ['九三学社', '九三'] },
    { code: '11', label: '台盟盟员', aliases: ['台盟'] },
    { code: '12', label: '无党派民主人士', aliases: ['无党派人士', '无党派'] },
    { code: '13', label: '群众', aliases: ['普通群众', '一般群众', '非党员'] },
  ],
};
