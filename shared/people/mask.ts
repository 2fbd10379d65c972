import { checkPhone, isMobile, normalisePhone } from './phone-number.ts';

/*
 * Public forms of personal data (国办《2018年政务公开工作要点》: 去标识化). No national pattern exists; these follow
 * common practice. What does not look as expected is hidden whole: a mask must never let through what it does
 * not understand.
 */

/** ID number: area code and last four, 330621********1236. */
export function maskCitizenId(id: string): string {
  if (/^\d{17}[\dX]$/.test(id)) return `${id.slice(0, 6)}********${id.slice(14)}`;
  return hidden(id);
}

/** Telephone: 138****8000, 0575-****2233, ****2233; an extension is left out. */
export function maskPhone(phone: string): string {
  const normal = normalisePhone(phone);
  const problem = checkPhone(normal);
  if (problem !== null && problem !== 'phone-no-area') return hidden(phone);
  if (isMobile(normal)) return `${normal.slice(0, 3)}****${normal.slice(7)}`;
  return normal.replace(/\d{3,4}(\d{4})(?:-\d{1,6})?$/, '****$1');
}

/** Words that make a number part of a place's name: 318国道, 3号路, 1958小区. */
const placeWords = '号?(?:大?街|路|巷|桥)|[国省县乡]道|大道|(?:小|新)?区|社区|新?村|广场|公寓|花?园|苑|期';

/** Where an address begins to tell the door: the first number of a 号, 幢, 栋, 单元 or 室. */
const doorNumber = new RegExp(
  [
    `[甲乙丙丁A-Z]?\\d+(?![\\d]|${placeWords})`,
    '[甲乙丙丁零〇一二三四五六七八九十百]+(?:号(?!路|街|巷|桥|大)|幢|栋|单元|室|弄)',
    '[A-Z]\\d*(?:幢|栋|座|单元)',
    '[东西南北中]单元',
  ].join('|'),
  'iu',
);

/** Address down to road or 小区: 团结路91号13栋1单元295室 → 团结路. Nothing but numbers is hidden whole. */
export function maskAddress(address: string): string {
  const halfWidth = address.replace(/[\uFF01-\uFF5E]/gu, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  );
  const door = halfWidth.search(doorNumber);
  if (door < 0) return address;
  const kept = address.slice(0, door).replace(/[\s#（(，,、第-]+$/u, '');
  return kept === '' ? '*' : kept;
}

/** Birth date: the year only, 1952年. */
export function maskBirthDate(date: string): string {
  const year = /^(\d{4})(?:-|$)/.exec(date)?.[1];
  return year === undefined ? hidden(date) : `${year}年`;
}

function hidden(text: string): string {
  return '*'.repeat([...text].length);
}
