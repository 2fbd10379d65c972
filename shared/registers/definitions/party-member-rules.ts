import { gender as genderTable } from '../../codes/gender.ts';
import { memberKinds } from '../../codes/member-kind.ts';
import { citizenIdBirthDate, citizenIdGender } from '../../people/citizen-id.ts';
import { addMonths, formatChineseDate } from '../../time/loose-date.ts';
import type { FieldNotice, NoticeLevel } from '../notice.ts';

/** What the rules look at; a subset of the register's fields. */
interface MemberFacts {
  readonly name?: string | null;
  readonly citizenId?: string | null;
  readonly gender?: string | null;
  readonly bornOn?: string | null;
  readonly kind?: string | null;
  readonly joinedOn?: string | null;
  readonly fullOn?: string | null;
  readonly mobile?: string | null;
  readonly landline?: string | null;
  readonly lost?: boolean | null;
  readonly lostSince?: string | null;
  readonly floating?: boolean | null;
  readonly floatingTo?: string | null;
}

interface RuleContext {
  /** The fields the source has at all; all of them where this is left out. */
  readonly asked?: ReadonlySet<string>;
}

type Notices = readonly FieldNotice[];

/** Between the 9th and the 11th congress there was no probation: joining and full membership fell on one day. */
const withoutProbation = { from: '1969-04-01', to: '1977-08-11' };

/** Before the 8th congress (1956) the 候补期 ran from three months to two years. */
const candidateTimes = '1956-09-26';

/** 入党时未满 18 周岁: party constitution, article 1. */
export function joinedRule({ bornOn, joinedOn }: MemberFacts): Notices {
  if (!bornOn || !joinedOn || !isBefore(joinedOn, addMonths(bornOn, 18 * 12))) return [];
  const message = `加入党组织日期${formatChineseDate(joinedOn)}时还不满 18 周岁（出生日期${formatChineseDate(bornOn)}），请核对。`;
  return [notice('warn', 'joined-under-18', 'joinedOn', message)];
}

/** 预备期: one year, extended by at most one (发展党员工作细则 2014). */
export function probationRule({ kind, joinedOn, fullOn }: MemberFacts, { asked }: RuleContext): Notices {
  if (!fullOn) {
    if (kind !== memberKinds.full || !joinedOn || (asked !== undefined && !asked.has('fullOn'))) return [];
    return [notice('warn', 'missing-full', 'fullOn', '正式党员应填“转为正式党员日期”，请补上。')];
  }
  if (kind === memberKinds.probationary) {
    return [
      notice(
        'warn',
        'probationary-with-full',
        'kind',
        '人员类别是预备党员，却填了转为正式党员日期，请核对。',
      ),
    ];
  }
  if (!joinedOn) return [];
  const [joined, full] = [formatChineseDate(joinedOn), formatChineseDate(fullOn)];
  if (isBefore(fullOn, joinedOn)) {
    const message = `转为正式党员日期${full}早于加入党组织日期${joined}，请核对。`;
    return [notice('refuse', 'full-before-joined', 'fullOn', message)];
  }
  if (isAtOnce(joinedOn, fullOn)) return [];
  const [months, said] = isBefore(joinedOn, candidateTimes) ? [3, '不满三个月'] : [12, '不满一年'];
  if (isBefore(fullOn, addMonths(joinedOn, months))) {
    return [notice('warn', 'probation-short', 'fullOn', `从${joined}入党到${full}转正${said}，请核对。`)];
  }
  if (isBefore(addMonths(joinedOn, 24), fullOn)) {
    return [notice('warn', 'probation-long', 'fullOn', `从${joined}入党到${full}转正超过两年，请核对。`)];
  }
  return [];
}

/** 入党 = 转正, as far as both are known, in the years without probation. */
function isAtOnce(joinedOn: string, fullOn: string): boolean {
  const inThoseYears =
    joinedOn >= withoutProbation.from.slice(0, joinedOn.length) && joinedOn <= withoutProbation.to;
  return inThoseYears && !isBefore(joinedOn, fullOn);
}

/** The ID number says when its bearer was born. */
export function bornRule({ citizenId, bornOn }: MemberFacts): Notices {
  if (!citizenId || !bornOn) return [];
  const born = citizenIdBirthDate(citizenId);
  if (born.startsWith(bornOn)) return [];
  const message = `出生日期${formatChineseDate(bornOn)}与身份证号中的${formatChineseDate(born)}不一致，请核对。`;
  return [notice('warn', 'born-mismatch', 'bornOn', message)];
}

/** The 17th digit of the ID number says the gender. */
export function genderRule({ citizenId, gender }: MemberFacts): Notices {
  if (!citizenId || !gender || citizenIdGender(citizenId) === gender) return [];
  const shown = (code: string) => genderTable.entries.find((entry) => entry.code === code)?.label ?? code;
  const message = `性别“${shown(gender)}”与身份证号中的“${shown(citizenIdGender(citizenId))}”不一致，请核对。`;
  return [notice('warn', 'gender-mismatch', 'gender', message)];
}

/**
 * The same ID number under another name: somebody's name was corrected, or one person got another's number. If the row's
 * own birth date or gender contradicts the number too, it is the second, and must not overwrite the first person.
 */
export function sameIdRule(existing: MemberFacts, given: MemberFacts): Notices {
  if (!existing.name || !given.name || existing.name === given.name) return [];
  if (bornRule(given).length + genderRule(given).length > 0) {
    const message = `身份证号与账本里的“${existing.name}”相同，姓名、出生日期或性别却对不上，可能抄成了别人的号码，请核对。`;
    return [notice('refuse', 'id-of-another', 'citizenId', message)];
  }
  const message = `身份证号与账本里的“${existing.name}”相同，姓名将改为“${given.name}”，请核对是不是同一个人。`;
  return [notice('warn', 'name-changed', 'name', message)];
}

/** One of the two telephone columns is to be filled (采集表第12项). */
export function contactRule({ mobile, landline }: MemberFacts, { asked }: RuleContext): Notices {
  if (mobile || landline || (asked !== undefined && !asked.has('mobile') && !asked.has('landline')))
    return [];
  return [notice('warn', 'missing-contact', 'mobile', '手机号和固定电话都是空的，请至少填一个。')];
}

/** 失联 and 流动 each ask for one more answer (采集表第15、16项). */
export function floatingRule(
  { lost, lostSince, floating, floatingTo }: MemberFacts,
  { asked }: RuleContext,
): Notices {
  const wanted = (field: string) => asked === undefined || asked.has(field);
  const notices: FieldNotice[] = [];
  if (lost && !lostSince && wanted('lostSince')) {
    notices.push(notice('warn', 'missing-lost-since', 'lostSince', '失联党员应填“失去联系日期”，请补上。'));
  }
  if (!lost && lostSince) {
    notices.push(
      notice(
        'warn',
        'lost-since-without-lost',
        'lost',
        '填了失去联系日期，“是否为失联党员”却不是“是”，请核对。',
      ),
    );
  }
  if (floating && !floatingTo && wanted('floatingTo')) {
    notices.push(notice('warn', 'missing-floating-to', 'floatingTo', '流动党员应填“外出流向”，请补上。'));
  }
  return notices;
}

/** Compares as far as both dates are known: May 1980 is not before 3 May 1980. */
function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}

function notice(level: NoticeLevel, code: string, field: string, message: string): FieldNotice {
  return { level, code, field, message };
}
