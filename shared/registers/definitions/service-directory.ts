import { multiline } from '../fields/multiline.ts';
import { phone } from '../fields/phone.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** 便民服务: shops and trades with business telephone numbers (S79). */
export const serviceDirectory = plainRegister({
  key: 'service-directory',
  label: '便民服务',
  group: 'units',
  title: '社区便民服务指南',
  unit: '家',
  nameField: 'name',
  fields: {
    name: text({
      label: '名称',
      required: true,
      longest: 60,
      width: 24,
      aliases: ['店名', '单位名称', '服务单位'],
    }),
    trade: text({
      label: '行业',
      required: true,
      blank: 'warn',
      longest: 30,
      width: 12,
      aliases: ['类别', '服务类别', '服务项目'],
    }),
    address: text({ label: '地址', longest: 100, width: 26 }),
    phone: phone({
      label: '营业电话',
      sensitive: false,
      serviceNumbers: true,
      aliases: ['联系电话', '电话'],
    }),
    hours: text({ label: '营业时间', longest: 60, width: 18 }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'trade', 'address', 'phone', 'hours'],
  more: ['remarks'],
  matchBy: [['name', 'address']],
  sort: [{ field: 'trade' }, { field: 'name' }],
  tallies: [{ label: '各行业', by: 'trade', sum: null }],
});
