import { date } from '../fields/date.ts';
import { integer } from '../fields/integer.ts';
import { money } from '../fields/money.ts';
import { multiline } from '../fields/multiline.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** “阵地”应在 400 平方米以上 (S78). */
const squareMetres = 400;

/** 阵地: rooms with area and use; the sum stands against the 400 m² that a community should have (S78). */
export const premises = plainRegister({
  key: 'premises',
  label: '阵地用房',
  group: 'units',
  title: '社区阵地用房台账',
  unit: '处',
  nameField: 'name',
  fields: {
    name: text({
      label: '名称',
      required: true,
      unique: true,
      longest: 60,
      width: 22,
      aliases: ['用房名称', '阵地名称'],
    }),
    use: text({ label: '用途', longest: 60, width: 18, aliases: ['功能'] }),
    place: text({ label: '位置', longest: 100, width: 22, aliases: ['地点', '地址'] }),
    area: integer({
      label: '面积',
      most: 1_000_000,
      unit: '平方米',
      width: 10,
      aliases: ['建筑面积', '面积(平方米)', '面积(㎡)'],
    }),
    source: text({ label: '来源', longest: 40, width: 14, aliases: ['产权', '取得方式'] }),
    investment: money({ label: '投资', width: 14, aliases: ['投资额', '投资(元)', '投入资金'] }),
    since: date({ label: '启用日期', precision: 'year', past: true, aliases: ['启用时间'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'use', 'place', 'area', 'source', 'investment', 'since'],
  more: ['remarks'],
  matchBy: [['name']],
  tallies: [
    { label: '各用途面积', by: 'use', sum: 'area', whole: squareMetres },
    { label: '各来源投资', by: 'source', sum: 'investment' },
  ],
});
