import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { text } from '../fields/text.ts';
import { yearAsk } from '../paper.ts';
import { plainRegister } from '../plain-register.ts';

/** 服务站: Party-member service stations and 流动党员工作站, with keeper, hours and what they offer (S04, S06). */
export const serviceStation = plainRegister({
  key: 'service-station',
  label: '服务站',
  group: 'units',
  title: '党员服务站一览表',
  unit: '个',
  nameField: 'name',
  fields: {
    name: text({
      label: '服务站名称',
      required: true,
      unique: true,
      longest: 60,
      width: 22,
      aliases: ['名称', '站点名称', '工作站名称'],
    }),
    place: text({ label: '地点', longest: 100, width: 22, aliases: ['地址', '位置'] }),
    keeper: personName({ label: '负责人', width: 10, aliases: ['站长', '管理人'] }),
    phone: phone({ label: '联系电话', sensitive: false, serviceNumbers: true, aliases: ['电话'] }),
    hours: text({ label: '开放时间', longest: 60, width: 18, aliases: ['服务时间'] }),
    offers: multiline({ label: '服务项目', width: 30, aliases: ['服务内容'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'place', 'keeper', 'phone', 'hours', 'offers'],
  more: ['remarks'],
  matchBy: [['name']],
  papers: [
    {
      key: 'station-log-sheet',
      label: '服务日志',
      layout: 'record',
      asks: [yearAsk],
      main: {
        title: '{服务站名称}服务日志',
        number: '[{年度}年度]',
        fields: [
          { label: '地点', wide: true },
          { label: '开放时间', wide: true },
          { label: '负责人' },
          { label: '联系电话' },
        ],
        signers: ['负责人'],
      },
      tables: [
        {
          register: 'station-log',
          by: 'station',
          within: 'on',
          sort: [{ field: 'on' }],
          columns: [
            { field: 'on', weight: 11 },
            { field: 'matter', weight: 40 },
            { field: 'visits', weight: 8, adds: true },
            { field: 'keeper', weight: 10 },
          ],
          blankLines: 10,
        },
      ],
      closing: ['来办事的只记人次，不记姓名。'],
    },
  ],
});
