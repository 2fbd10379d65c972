import { backupDays, sayDays, undoDays } from '../../shared/retention/periods.ts';

/** 本软件不收集什么: what is not kept, and what is kept in its place (features.md §8; 个人信息保护法第六条、第二十八条). */
export const notCollected: readonly { readonly what: string; readonly instead: string }[] = [
  {
    what: '没有居民总名册',
    instead:
      '账本里的人只有：社区工作人员、本组织党员和入党申请人、自己来报到的党员、报名应聘的人、志愿者、居民代表和议事会成员、单位联系人，以及自愿接受帮扶的人。也不导入户籍、人口名单。',
  },
  {
    what: '不记身份证号和民族',
    instead: '只有党员卡片例外，因为上级的党员信息表要填。不能用来查一批人，不能筛选和排序。',
  },
  {
    what: '也不记这些',
    instead:
      '宗教信仰、病情、收入（党费要用的计算基数除外）、银行账号、婚育、行踪、车辆、指纹人脸、籍贯、房东、家庭成员。',
  },
  {
    what: '不给人贴标签',
    instead:
      '没有“重点人员”“信访户”一类的名单，不给人打分排名，没有人与人的关系图，也没有住户地图。来反映问题的，只记问题本身。',
  },
  {
    what: '不记谁的私生活',
    instead:
      '在职党员只记本人报名的服务。巡逻岗只记路灯、井盖这样的隐患。谈心谈话只记商定要做的事，不记说了什么。',
  },
  {
    what: '不联网，不上报',
    instead:
      '资料只在这台电脑里。在备注等处写了身份证号、手机号，或给人贴的标签，程序会在旁边提醒您删去，提醒也只在这台电脑上。',
  },
  {
    what: '用完了不留着',
    instead: `操作记录里，个人信息只写“已修改”；撤销要用的内容留 ${sayDays(undoDays)}。回收站、操作记录和有些台账到了保存期限就清除，从文件里抹掉。旧备份自动清理，最久留 ${sayDays(backupDays)}。`,
  },
];
