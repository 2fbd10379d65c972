import { date } from '../fields/date.ts';
import { integer } from '../fields/integer.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** 服务站日志: visits by count, not by visitor (S06). */
export const stationLog = plainRegister({
  key: 'station-log',
  label: '服务站日志',
  group: 'units',
  title: '党员服务站服务日志',
  unit: '条',
  nameField: 'matter',
  fields: {
    station: reference({
      label: '服务站',
      target: 'service-station',
      required: true,
      width: 18,
      aliases: ['站点', '服务站名称'],
    }),
    on: date({ label: '日期', required: true, past: true, aliases: ['服务日期'] }),
    matter: text({
      label: '服务事项',
      required: true,
      longest: 200,
      width: 36,
      aliases: ['事项', '服务内容'],
    }),
    visits: integer({ label: '人次', most: 99_999, width: 8, aliases: ['服务人次', '接待人次'] }),
    keeper: personName({ label: '值班人', width: 10, aliases: ['经办人'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['station', 'on', 'matter', 'visits', 'keeper'],
  more: ['remarks'],
  matchBy: [['station', 'on', 'matter']],
  sort: [{ field: 'on', descending: true }],
  tallies: [
    { label: '各站人次', by: 'station', sum: 'visits', within: 'on' },
    { label: '各月人次', by: 'on', period: 'month', sum: 'visits' },
  ],
});
