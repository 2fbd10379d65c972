import { integer } from '../fields/integer.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** 文体队伍: 书法组、舞蹈组、合唱队、秧歌队 (S75). */
export const cultureGroup = plainRegister({
  key: 'culture-group',
  label: '文体队伍',
  group: 'posts',
  title: '社区文体队伍一览表',
  unit: '支',
  nameField: 'name',
  fields: {
    name: text({
      label: '队伍名称',
      required: true,
      unique: true,
      longest: 60,
      width: 20,
      aliases: ['名称'],
    }),
    leader: personName({ label: '负责人', width: 10, aliases: ['队长'] }),
    phone: phone({ label: '联系电话', sensitive: false, aliases: ['电话'] }),
    members: integer({ label: '人数', most: 9999, unit: '人', width: 8, aliases: ['队员人数'] }),
    place: text({ label: '活动场所', longest: 80, width: 20, aliases: ['活动地点'] }),
    times: text({ label: '活动时间', longest: 80, width: 20 }),
    performances: multiline({ label: '演出和获奖', width: 30, aliases: ['演出情况'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'leader', 'phone', 'members', 'place', 'times', 'performances'],
  more: ['remarks'],
  matchBy: [['name']],
});
