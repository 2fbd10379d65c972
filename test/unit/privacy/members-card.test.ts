import { describe, expect, it } from 'vitest';
import { tallyRows } from '../../../electron/ledger/records/tally-rows.ts';
import { ethnicGroup } from '../../../shared/codes/ethnic-group.ts';
import { shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { isWithheld, listField } from '../../../shared/registers/list-field.ts';
import { ownField } from '../../../shared/registers/own/design.ts';
import { groupingFields } from '../../../shared/registers/tally.ts';
import { isVeiled } from '../../../shared/registers/veil.ts';
import { makeLedger } from '../../support/ledgers.ts';

const everyField = shippedRegisters.flatMap(({ key, fields }) =>
  Object.entries(fields).map(([name, field]) => ({ key, name, field })),
);

const design = {
  key: 'own1',
  label: '用途',
  type: 'text',
  required: false,
  help: null,
  answers: [],
  target: null,
  onPaper: false,
  hidden: false,
};

describe('民族 and the ID number (rule 7)', () => {
  it('stand on the member’s card and in no other register', () => {
    const ids = everyField.filter(({ field }) => field.type === 'citizen-id');
    expect(ids.map(({ key, name }) => [key, name])).toEqual([['party-member', 'citizenId']]);
    const groups = everyField.filter(({ field }) => field.choices === ethnicGroup);
    expect(groups.map(({ key, name }) => [key, name])).toEqual([['party-member', 'ethnicity']]);
  });

  it('nowhere does another field take in a column of ID numbers or 民族', () => {
    const taking = everyField.filter(
      ({ key, field }) =>
        key !== 'party-member' &&
        [field.label, ...field.aliases].some((heading) => /身份证|身份号|民族/.test(heading)),
    );
    expect(taking).toEqual([]);
  });

  it.each(['citizenId', 'ethnicity'])('%s is refused for filtering, sorting and grouping', async (key) => {
    expect(isWithheld(partyMember.fields[key as 'citizenId'])).toBe(true);
    expect(() => listField(partyMember, key)).toThrow(/不能用来/);
    expect(groupingFields(partyMember)).not.toContain(key);
    const ledger = await makeLedger();
    const asked = tallyRows(ledger, { register: 'party-member', by: key, sum: null });
    await expect(asked).rejects.toMatchObject({ code: 'list-field-withheld' });
  });

  it('no list opens sorted by them, and no tally is offered of them', () => {
    const views = partyMember.views.flatMap(({ sort }) => sort.map(({ field }) => field));
    const tallied = (partyMember.tallies ?? []).map(({ by }) => by);
    for (const key of [...views, ...tallied]) expect(['citizenId', 'ethnicity']).not.toContain(key);
  });

  it('are masked on screen and on walls', () => {
    const { citizenId, ethnicity } = partyMember.fields;
    expect(isVeiled(citizenId)).toBe(true);
    expect(citizenId.mask('990201198001150011', { nameOf: () => null })).toBe('990201********0011');
    expect(ethnicity.sensitive).toBe(true);
    expect(ethnicity.mask('05', { nameOf: () => null })).toBe('＊');
  });

  it.each([{ type: 'citizen-id' }, { label: '身份证号' }, { label: '公民身份号码' }, { label: '民族' }])(
    'an office cannot make such a field of its own: %o',
    (change) => {
      expect(ownField.safeParse(design).success).toBe(true);
      expect(ownField.safeParse({ ...design, ...change }).success).toBe(false);
    },
  );

  it('an office cannot sort people by an answer of its own either', () => {
    for (const label of ['信访户', '外来人口', '重点人员', '维吾尔族', '信教群众']) {
      const choice = { ...design, type: 'choice', answers: [{ code: 'a1', label }] };
      expect([label, ownField.safeParse(choice).success]).toEqual([label, false]);
    }
  });
});
