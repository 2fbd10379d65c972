import type { CodeTable } from './code-table.ts';

/**
 * 帮扶对象类别, in the safe form: hardship or age, with the person's own consent. 信访户 and 外来人口 are not offered: a
 * petition is a matter, not a kind of person, and nobody is watched for where he comes from (个人信息保护法 Art. 6, 28).
 * Lists name finer kinds that say more of somebody than is needed here: they are taken as one of these three.
 */
export const helpKind: CodeTable = {
  name: '帮扶对象类别',
  entries: [
    {
      code: 'hardship',
      label: '困难户',
      aliases: ['困难群众', '困难家庭', '低保户', '困难党员', '残疾人家庭', '残疾人', '单亲家庭', '失独家庭'],
    },
    {
      code: 'elderly',
      label: '老人',
      aliases: ['老干部', '老党员', '高龄老人', '老年人', '孤寡老人', '空巢老人', '独居老人'],
    },
    { code: 'child', label: '少年儿童', aliases: ['留守儿童', '困境儿童'] },
  ],
};
