import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultyKeys, noticesAt, statusOf } from '../../../renderer/registers/form/form-notices.ts';
import { type FormAction, formReducer } from '../../../renderer/registers/form/form-reducer.ts';
import {
  changedKeys,
  changedValues,
  entryAt,
  type FormState,
  isDirty,
  startForm,
} from '../../../renderer/registers/form/form-state.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import { cardOf, ids, today } from './form-fixtures.ts';

/** Types a text into a field, key by key, and leaves it. */
function fill(state: FormState, key: string, text: string): FormState {
  let next = state;
  for (let length = 1; length <= text.length; length += 1) {
    next = act(next, { type: 'change', key, entry: { text: text.slice(0, length) }, today });
  }
  return act(next, { type: 'commit', key, entry: { text }, today });
}

function act(state: FormState, action: FormAction): FormState {
  return formReducer(state, action);
}

const messages = (state: FormState, key: string) => noticesAt(state, key).map(({ message }) => message);
const levels = (state: FormState, key: string) => noticesAt(state, key).map(({ level }) => level);

describe('a new row', () => {
  const blank = startForm(partyMember, null);

  it('says nothing of fields that were not reached yet', () => {
    const state = fill(blank, 'name', '王芳');
    expect(faultyKeys(state)).toEqual([]);
    expect(noticesAt(state, 'citizenId')).toEqual([]);
  });

  it('says what is missing once a field is left blank, and everything before it is saved', () => {
    const left = act(blank, { type: 'commit', key: 'name', entry: { text: '' }, today });
    expect(messages(left, 'name')).toEqual(['缺少“姓名”，请补上。']);
    expect(faultyKeys(act(blank, { type: 'commit-all', today }))).toEqual(['name', 'citizenId']);
  });

  it('shows a loosely typed date in full and keeps its precision', () => {
    for (const [typed, shown, value] of [
      ['1980.1', '1980年1月', '1980-01'],
      ['19800105', '1980年1月5日', '1980-01-05'],
      ['1980年1月', '1980年1月', '1980-01'],
      ['1980', '1980年', '1980'],
    ] as const) {
      expect(entryAt(fill(blank, 'joinedOn', typed), 'joinedOn')).toEqual({ text: shown, value });
    }
  });

  it('keeps a text that is no date, and says how one is written', () => {
    const state = fill(blank, 'joinedOn', '八十年代');
    expect(entryAt(state, 'joinedOn')).toEqual({ text: '八十年代' });
    expect(messages(state, 'joinedOn')).toEqual([
      '“八十年代”不是日期，请写成如 1980-01-05 或 1980.01 的样子。',
    ]);
    expect(changedValues(state)).not.toHaveProperty('joinedOn');
  });

  it('takes back what it said of a text while another one is typed', () => {
    const state = fill(blank, 'joinedOn', '八十年代');
    const typing = act(state, { type: 'change', key: 'joinedOn', entry: { text: '1' }, today });
    expect(noticesAt(typing, 'joinedOn')).toEqual([]);
  });

  it('moves a landline typed as mobile number to its own field, and says so there', () => {
    const state = fill(blank, 'mobile', '0575-84112233');
    expect(entryAt(state, 'mobile').text).toBe('');
    expect(entryAt(state, 'landline').text).toBe('0575-84112233');
    expect(messages(state, 'landline')).toEqual(['已从“手机号”移到这一栏。']);
  });

  it('says that a second number was lost where the other field is taken', () => {
    const first = fill(blank, 'landline', '0575-84112233');
    const state = fill(first, 'mobile', '13800138000，0575-84445566');
    expect(entryAt(state, 'landline').text).toBe('0575-84112233');
    expect(messages(state, 'mobile')).toEqual([
      '“0575-84445566”不能填进“固定电话”，没有保存。需要保留的，请写在备注里。',
    ]);
  });

  it('saves exactly the canonical values of what was typed', () => {
    const named = fill(fill(blank, 'name', ' 王 芳'), 'remarks', '甲\n乙');
    const chosen = act(named, {
      type: 'change',
      key: 'branch',
      entry: { text: '第一党支部', value: 7 },
      today,
    });
    expect(changedValues(chosen)).toEqual({ name: '王芳', branch: 7, remarks: '甲\n乙' });
  });
});

describe('an ID number', () => {
  const blank = startForm(partyMember, null);

  it('is told its wrong check digit with the 18th character, not later', () => {
    const wrong = `${ids.wang.slice(0, 17)}${ids.wang.endsWith('1') ? '2' : '1'}`;
    let state = blank;
    for (let length = 1; length <= 18; length += 1) {
      state = act(state, {
        type: 'change',
        key: 'citizenId',
        entry: { text: wrong.slice(0, length) },
        today,
      });
      expect(statusOf(noticesAt(state, 'citizenId'))).toBe(length < 18 ? undefined : 'error');
    }
    expect(messages(state, 'citizenId')[0]).toContain('校验码不对');
    expect(entryAt(state, 'citizenId').text).toBe(wrong);
  });

  it('fills birth date and gender in, says so, and is shown in groups when it is left', () => {
    const state = fill(blank, 'citizenId', ids.wang);
    expect(entryAt(state, 'citizenId').text).toBe(`990101 19520304 ${ids.wang.slice(14)}`);
    expect(entryAt(state, 'bornOn').text).toBe('1952年3月4日');
    expect(entryAt(state, 'gender').text).toBe('女');
    expect(levels(state, 'gender')).toEqual(['note']);
    expect(changedValues(state)).toEqual({ citizenId: ids.wang, bornOn: '1952-03-04', gender: '2' });
  });

  it('fills nothing in over what the clerk typed, and says where they differ', () => {
    const state = fill(fill(blank, 'bornOn', '1953.3.4'), 'citizenId', ids.wang);
    expect(entryAt(state, 'bornOn').text).toBe('1953年3月4日');
    expect(messages(state, 'bornOn')).toEqual([
      '出生日期1953年3月4日与身份证号中的1952年3月4日不一致，请核对。',
    ]);
  });

  it('corrected, corrects what it had filled in', () => {
    const state = fill(fill(blank, 'citizenId', ids.wang), 'citizenId', ids.li);
    expect(entryAt(state, 'bornOn').value).toBe('1968-10-12');
    expect(entryAt(state, 'gender').text).toBe('男');
    expect(entryAt(fill(state, 'citizenId', '990101'), 'bornOn').text).toBe('');
  });

  it('that is doubtful fills nothing in', () => {
    const state = fill(blank, 'citizenId', `${ids.wang.slice(0, 17)}${ids.wang.endsWith('X') ? '0' : 'X'}`);
    expect(entryAt(state, 'bornOn').text).toBe('');
  });
});

describe('a row of the ledger', () => {
  const card = cardOf({ name: '王芳', gender: '2', education: '61' }, { mobile: '138****8000' });
  const opened = startForm(partyMember, card);

  it('is not changed by walking through its fields', () => {
    const walked = Object.keys(partyMember.fields).reduce(
      (state, key) => act(state, { type: 'commit', key, entry: entryAt(state, key), today }),
      opened,
    );
    expect(isDirty(walked)).toBe(false);
    expect(changedValues(walked)).toEqual({});
  });

  it('sends only what differs, and nothing once it is typed back', () => {
    const changed = fill(opened, 'name', '王方');
    expect(changedValues(changed)).toEqual({ name: '王方' });
    expect(isDirty(fill(changed, 'name', '王芳'))).toBe(false);
  });

  it('never sends a veiled number that nobody touched', () => {
    expect(changedValues(act(fill(opened, 'name', '王方'), { type: 'commit-all', today }))).toEqual({
      name: '王方',
    });
  });

  it('sends a number typed anew, and veils it again if nothing was typed', () => {
    const retyping = act(opened, { type: 'retype', key: 'mobile' });
    expect(entryAt(retyping, 'mobile').text).toBe('');
    expect(isDirty(retyping)).toBe(false);
    expect(changedValues(fill(retyping, 'mobile', '13900139000'))).toEqual({ mobile: '13900139000' });
    const left = act(retyping, { type: 'commit', key: 'mobile', entry: { text: '' }, today });
    expect(entryAt(left, 'mobile').text).toBe('138****8000');
    expect(isDirty(left)).toBe(false);
  });

  it('lets a number that was shown be cleared and corrected', () => {
    const shown = act(opened, { type: 'show', key: 'mobile', text: '13800138000', today });
    expect(isDirty(shown)).toBe(false);
    expect(changedValues(fill(shown, 'mobile', '13800138001'))).toEqual({ mobile: '13800138001' });
    const cleared = act(shown, { type: 'commit', key: 'mobile', entry: { text: '' }, today });
    expect(changedValues(cleared)).toEqual({ mobile: null });
  });

  it('leaves the judging to the ledger while numbers are veiled', () => {
    expect(act(opened, { type: 'commit-all', today }).found).toEqual([]);
    const notices = [{ level: 'warn', code: 'missing-full', field: 'fullOn', message: '请补上。' }] as const;
    const judged = fill(act(opened, { type: 'told', notices }), 'name', '王方');
    expect(messages(judged, 'fullOn')).toEqual(['请补上。']);
    expect(messages(act(judged, { type: 'told', notices: [] }), 'fullOn')).toEqual([]);
  });
});

describe('a term of office', () => {
  it('follows the election until the clerk types its end', () => {
    const elected = fill(startForm(partyOrganisation, null), 'electedOn', '2023.5.1');
    expect(entryAt(elected, 'termEndsOn').text).toBe('2028年5月1日');
    expect(entryAt(fill(elected, 'electedOn', '2024.5.1'), 'termEndsOn').text).toBe('2029年5月1日');
    const typed = fill(elected, 'termEndsOn', '2026.5.1');
    expect(entryAt(fill(typed, 'electedOn', '2024.5.1'), 'termEndsOn').text).toBe('2026年5月1日');
    expect(statusOf(noticesAt(fill(typed, 'electedOn', '2027.5.1'), 'termEndsOn'))).toBe('error');
  });
});

describe('whatever is typed', () => {
  const keys = Object.keys(partyMember.fields);
  const steps = fc.array(fc.tuple(fc.constantFrom(...keys), fc.string({ maxLength: 24 })), { maxLength: 12 });

  it('is either understood, or stays to be seen with a reason', () => {
    fc.assert(
      fc.property(steps, (typed) => {
        const state = typed.reduce(
          (before, [key, text]) => fill(before, key, text),
          startForm(partyMember, null),
        );
        for (const key of changedKeys(state)) {
          const entry = entryAt(state, key);
          if (entry.value === undefined) expect(statusOf(noticesAt(state, key))).toBe('error');
          else expect(entry.text === '').toBe(entry.value === null);
        }
      }),
    );
  });

  it('is read the same when the form is read a second time', () => {
    fc.assert(
      fc.property(steps, (typed) => {
        const once = act(
          typed.reduce((before, [key, text]) => fill(before, key, text), startForm(partyMember, null)),
          { type: 'commit-all', today },
        );
        const twice = act(once, { type: 'commit-all', today });
        expect(changedValues(twice)).toEqual(changedValues(once));
        expect(twice.entries).toEqual(once.entries);
      }),
    );
  });
});
