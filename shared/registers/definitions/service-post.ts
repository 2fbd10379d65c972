import { integer } from '../fields/integer.ts';
import { multiline } from '../fields/multiline.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { postHolders, servicePostPapers } from './service-post-papers.ts';

/** 岗位: the posts of 设岗定责 with their duties (S19); the seed's eight are in the sample office, every office has its own. */
export const servicePost = plainRegister({
  key: 'service-post',
  label: '岗位',
  group: 'posts',
  title: '党员设岗定责一览表',
  unit: '个',
  nameField: 'name',
  fields: {
    name: text({
      label: '岗位名称',
      required: true,
      unique: true,
      longest: 40,
      width: 14,
      aliases: ['岗位', '名称'],
    }),
    duty: multiline({ label: '岗位职责', width: 50, aliases: ['职责'] }),
    places: integer({ label: '需要人数', most: 999, width: 8, aliases: ['岗位数', '设岗人数'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'duty', 'places'],
  more: ['remarks'],
  matchBy: [['name']],
  related: postHolders,
  papers: servicePostPapers,
});
