import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { yearAsk } from '../paper.ts';
import { plainRegister } from '../plain-register.ts';

/** 共享资源: rooms, courts and tools that units lend (S71). */
export const sharedResource = plainRegister({
  key: 'shared-resource',
  label: '共享资源',
  group: 'units',
  title: '共驻共建共享资源一览表',
  unit: '项',
  nameField: 'name',
  fields: {
    name: text({
      label: '资源名称',
      required: true,
      unique: true,
      longest: 60,
      width: 22,
      aliases: ['名称', '场地名称'],
    }),
    unit: reference({
      label: '提供单位',
      target: 'partner-unit',
      makeMissing: true,
      blank: 'warn',
      aliases: ['单位', '所属单位'],
    }),
    terms: text({ label: '使用条件', longest: 200, width: 30, aliases: ['开放时间', '使用规定'] }),
    contact: personName({ label: '联系人', width: 10 }),
    phone: phone({ label: '联系电话', sensitive: false, serviceNumbers: true, aliases: ['电话'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'unit', 'terms', 'contact', 'phone'],
  more: ['remarks'],
  matchBy: [['name']],
  papers: [
    {
      key: 'use-sheet',
      label: '使用登记表',
      layout: 'record',
      asks: [yearAsk],
      main: {
        title: '{资源名称}使用登记表',
        number: '[{年度}年度]',
        fields: [
          { label: '提供单位', wide: true },
          { label: '使用条件', wide: true },
          { label: '联系人' },
          { label: '联系电话' },
        ],
        signers: ['管理人'],
      },
      tables: [
        {
          register: 'resource-booking',
          by: 'resource',
          within: 'on',
          sort: [{ field: 'on' }],
          columns: [
            { field: 'on', weight: 11 },
            { field: 'times', weight: 13 },
            { field: 'purpose', weight: 26 },
            { field: 'user', weight: 10 },
            { field: 'returnedOn', weight: 11 },
          ],
          blankLines: 10,
        },
      ],
    },
  ],
});
