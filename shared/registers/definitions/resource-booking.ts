import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { bookingClash } from './resource-booking-clash.ts';

/** 资源预约: who uses a shared resource when (S71). */
export const resourceBooking = plainRegister({
  key: 'resource-booking',
  label: '资源预约',
  group: 'units',
  title: '共享资源预约登记表',
  unit: '次',
  nameField: 'purpose',
  fields: {
    resource: reference({
      label: '资源',
      target: 'shared-resource',
      required: true,
      width: 20,
      aliases: ['资源名称', '场地'],
    }),
    on: date({ label: '使用日期', required: true, aliases: ['日期'] }),
    times: text({
      label: '时段',
      longest: 40,
      width: 14,
      aliases: ['时间', '使用时间'],
      help: '如 9:00—11:00、下午、全天',
    }),
    purpose: text({ label: '用途', required: true, longest: 100, width: 26, aliases: ['事由', '使用事由'] }),
    user: personName({ label: '使用人', width: 10, aliases: ['借用人', '申请人'] }),
    phone: phone({ label: '联系电话', aliases: ['电话'] }),
    returnedOn: date({ label: '归还日期', past: true }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['resource', 'on', 'times', 'purpose', 'user', 'phone', 'returnedOn'],
  more: ['remarks'],
  matchBy: [['resource', 'on', 'purpose']],
  clash: { same: ['resource', 'on'], between: bookingClash },
  sort: [{ field: 'on', descending: true }],
  papers: [
    {
      key: 'booking-slip',
      label: '预约单',
      layout: 'slip',
      size: 'A5',
      main: {
        title: '共享资源预约单',
        fields: [
          { label: '资源', wide: true },
          { label: '使用日期' },
          { label: '时段' },
          { label: '用途', wide: true },
          { label: '使用人' },
          { label: '联系电话' },
        ],
        text: ['请按约定的时间使用，用后恢复原状；不能按时使用的，请提前告知。'],
        signers: ['使用人', '经办人'],
        seal: { unit: '{本单位}（盖章）', date: '{今天}' },
      },
    },
  ],
  tallies: [{ label: '各资源使用次数', by: 'resource', sum: null, within: 'on' }],
});
