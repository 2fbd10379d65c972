import { checkCitizenId, normaliseCitizenId, upgradeCitizenId15 } from '../people/citizen-id.ts';
import { type Notice, warn } from '../registers/notice.ts';
import { kindsOfPeople } from '../registers/own/forbidden-words.ts';

/** What a free text says of persons that it should not (privacy rule 4). */
export interface PersonalTraces {
  readonly citizenIds: number;
  readonly phones: number;
  /** Labels put on persons, each once, as they stand in the text: 信访户, 重点人员. */
  readonly labels: readonly string[];
}

const idShaped = /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?![\dXx])/g;

/** Mobile numbers are persons'; the landlines in such texts are offices' far more often. */
const mobileShaped = /(?<![\d])(?:\+?86)?1[3-9]\d{9}(?!\d)/g;

/**
 * Finds ID numbers (18 digits with a sound check character, 15 with a possible birth date), mobile numbers and labels on
 * persons in a free text, also where digits stand in groups. Looks only here: nothing is kept or told to anybody.
 *
 * @param today ISO date; a number with a later birth date is none
 */
export function tracesIn(text: string, today: string): PersonalTraces {
  const plain = text.normalize('NFKC');
  const joined = plain.replace(/(?<=\d)[ -](?=[\dXx])/g, '');
  const count = (shape: RegExp, isOne: (match: string) => boolean) =>
    Math.max(...[plain, joined].map((form) => (form.match(shape) ?? []).filter(isOne).length));
  return {
    citizenIds: count(idShaped, (digits) => isCitizenId(digits, today)),
    phones: count(mobileShaped, () => true),
    labels: [...new Set(plain.replace(/\s/g, '').match(new RegExp(kindsOfPeople, 'g')) ?? [])],
  };
}

/** The warnings beside a field of free text. They quote no number: a warning may stand on paper or in a report. */
export function traceNotices(label: string, text: string, today: string): readonly Notice[] {
  const { citizenIds, phones, labels } = tracesIn(text, today);
  const numbers = [...(citizenIds > 0 ? ['身份证号'] : []), ...(phones > 0 ? ['手机号'] : [])].join('和');
  const notices: Notice[] = [];
  if (numbers !== '') {
    const message = `“${label}”里写了${numbers}，这里不会遮挡。不必要的请删去，需要的请填在专门的栏目里。`;
    notices.push(warn('number-in-text', message));
  }
  if (labels.length > 0) {
    const quoted = labels.map((word) => `“${word}”`).join('');
    notices.push(
      warn('label-in-text', `“${label}”里有${quoted}的字样。如果说的是某个人，请删去，只写事情本身。`),
    );
  }
  return notices;
}

function isCitizenId(digits: string, today: string): boolean {
  if (digits.length === 15) return upgradeCitizenId15(digits) !== null;
  return checkCitizenId(normaliseCitizenId(digits.toUpperCase()), today) === null;
}
