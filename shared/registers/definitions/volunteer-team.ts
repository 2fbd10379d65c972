import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { volunteerTeamPapers } from './volunteer-team-papers.ts';

/** 志愿服务队 (S24). */
export const volunteerTeam = plainRegister({
  key: 'volunteer-team',
  label: '服务队',
  group: 'posts',
  title: '志愿服务队一览表',
  unit: '支',
  nameField: 'name',
  fields: {
    name: text({
      label: '服务队名称',
      required: true,
      unique: true,
      longest: 40,
      width: 18,
      aliases: ['名称', '队伍名称'],
    }),
    leader: personName({ label: '队长', width: 10, aliases: ['负责人'] }),
    phone: phone({ label: '联系电话', sensitive: false, aliases: ['电话'] }),
    foundedOn: date({ label: '成立日期', precision: 'month', past: true, aliases: ['成立时间'] }),
    offers: multiline({ label: '服务内容', width: 36, aliases: ['服务项目', '主要任务'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'leader', 'phone', 'foundedOn', 'offers'],
  more: ['remarks'],
  matchBy: [['name']],
  papers: volunteerTeamPapers,
});
