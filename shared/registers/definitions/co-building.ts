import { coBuildingKind } from '../../codes/co-building-kind.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { money } from '../fields/money.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** 共建捐助: what a unit did or gave, in money or in kind with its value (S70, S72). Not full accounts. */
export const coBuilding = plainRegister({
  key: 'co-building',
  label: '共建捐助',
  group: 'units',
  title: '共建单位及捐助台账',
  unit: '件',
  nameField: 'project',
  fields: {
    unit: reference({
      label: '单位名称',
      target: 'partner-unit',
      required: true,
      makeMissing: true,
      aliases: ['共建单位', '捐助单位', '捐赠单位', '单位'],
    }),
    project: text({
      label: '共建项目',
      required: true,
      longest: 100,
      width: 24,
      aliases: ['项目', '项目名称', '共建内容', '捐助项目'],
    }),
    kind: choice({ label: '共建类别', table: coBuildingKind, blank: 'warn', width: 10, aliases: ['类别'] }),
    givenOn: date({
      label: '捐助日期',
      precision: 'month',
      past: true,
      blank: 'warn',
      aliases: ['日期', '捐赠日期', '完成日期', '共建日期'],
    }),
    amount: money({
      label: '捐资金额',
      width: 12,
      aliases: ['捐资金额(元)', '捐资', '捐款金额', '金额', '金额(元)'],
    }),
    goods: text({ label: '捐物名称', longest: 120, width: 16, aliases: ['捐物', '物品名称', '实物名称'] }),
    goodsValue: money({
      label: '折价',
      width: 12,
      aliases: ['折价(元)', '捐物折价', '折合金额', '折合金额(元)'],
    }),
    use: text({ label: '用途', longest: 120, width: 18, aliases: ['使用情况', '用于'] }),
    contact: personName({ label: '联系人', width: 10, aliases: ['经办联系人'] }),
    phone: phone({ label: '联系电话', sensitive: false, serviceNumbers: true, aliases: ['电话'] }),
    receiptNo: text({ label: '收据编号', longest: 30, width: 12, aliases: ['收据号'] }),
    remarks: multiline({ label: '备注', help: '“约”“余”等写在这里' }),
  },
  columns: ['unit', 'project', 'kind', 'givenOn', 'amount', 'goods', 'goodsValue', 'contact', 'phone'],
  more: ['use', 'receiptNo', 'remarks'],
  // The same gift in a list that comes again: same unit, matter and day, and the same money or things.
  matchBy: [
    ['unit', 'project', 'givenOn', 'kind', 'amount', 'goodsValue'],
    ['unit', 'project', 'givenOn', 'kind', 'amount'],
  ],
  sort: [{ field: 'givenOn', descending: true }],
  papers: [
    {
      key: 'donation-receipt',
      label: '捐赠收据',
      layout: 'slip',
      size: 'A4',
      needs: ['捐资金额', '捐物名称'],
      main: {
        title: '捐　赠　收　据',
        number: '编号：{收据编号}',
        fields: [
          { label: '捐赠单位', text: '{单位名称}', wide: true },
          { label: '捐赠项目', text: '{共建项目}', wide: true },
          { label: '捐资金额', text: '[人民币{捐资金额:大写}　　￥{捐资金额}]', wide: true, optional: true },
          { label: '捐赠物品', text: '{捐物名称}', wide: true, optional: true },
          { label: '物品折价', text: '[人民币{折价:大写}　　￥{折价}]', wide: true, optional: true },
          { label: '用途', wide: true },
          { label: '捐赠日期', text: '{捐助日期}' },
          { label: '联系人' },
        ],
        text: ['以上捐赠已收讫，谨此致谢。'],
        signers: ['收款（物）人', '经办人'],
        seal: { unit: '{本单位}（盖章）', date: '{今天}' },
      },
      stub: {
        title: '存　根',
        number: '编号：{收据编号}',
        fields: [
          { label: '捐赠单位', text: '{单位名称}', wide: true },
          { label: '捐资金额', text: '[￥{捐资金额}]', wide: true, optional: true },
          { label: '捐赠物品', text: '{捐物名称}[　折价￥{折价}]', wide: true, optional: true },
          { label: '捐赠日期', text: '{捐助日期}' },
          { label: '开具日期', text: '{今天}' },
        ],
        signers: ['领收据人', '经办人'],
      },
    },
  ],
  tallies: [
    { label: '各单位捐资', by: 'unit', sum: 'amount', within: 'givenOn' },
    { label: '各单位捐物折价', by: 'unit', sum: 'goodsValue', within: 'givenOn' },
    { label: '五联五共件数', by: 'kind', sum: null, within: 'givenOn' },
    { label: '各年捐资', by: 'givenOn', period: 'year', sum: 'amount' },
  ],
});
