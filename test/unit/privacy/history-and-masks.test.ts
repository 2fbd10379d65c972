import { describe, expect, it } from 'vitest';
import { listLine } from '../../../electron/api/row-texts.ts';
import { journalChanges } from '../../../electron/ledger/journal/entry.ts';
import { rowHistory } from '../../../electron/ledger/journal/history.ts';
import { historyWords } from '../../../electron/ledger/journal/history-words.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { firstWishes } from '../../../renderer/documents/print-memory.ts';
import { isPersonalField } from '../../../shared/privacy/personal-field.ts';
import { helpPair } from '../../../shared/registers/definitions/help-pair.ts';
import { shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import type { FieldValue } from '../../../shared/registers/field.ts';
import { isVeiled } from '../../../shared/registers/veil.ts';
import { makeLedger } from '../../support/ledgers.ts';

const names = { nameOf: () => null };

const personal = shippedRegisters.flatMap((definition) =>
  Object.entries(definition.fields)
    .filter(([, field]) => field.sensitive)
    .map(([key, field]) => ({ definition, key, field, title: `${definition.key} ${field.label}` })),
);

/** A value of a personal field, as somebody may really have one. */
function sampleOf(type: string, choice: string | undefined): FieldValue {
  if (type === 'money') return 420_000;
  if (type === 'citizen-id') return '990201198001150011';
  if (type === 'phone') return '13800001234';
  if (type === 'date') return '1980-01-15';
  return choice ?? '柳岸路9号4幢101室';
}

describe.each(personal)('$title', ({ definition, key, field }) => {
  const value = sampleOf(field.type, field.choices?.entries[1]?.code);

  it('leaves only 已修改 in the history (rule 5)', () => {
    const changes = journalChanges(definition, { before: { [key]: null }, after: { [key]: value } });
    expect(changes).toEqual({ [key]: null });
    expect(historyWords(definition, changes, names)).toEqual([`${field.label}：已修改`]);
  });

  it('does not stand whole on masked paper (rule 6)', () => {
    expect(field.mask(value, names)).not.toBe(field.show(value, names));
  });

  it('is veiled in lists if it is a number', () => {
    const isNumber = field.type === 'phone' || field.type === 'citizen-id';
    expect(isVeiled(field)).toBe(isNumber);
    const line = listLine(definition, { id: 1, revision: 1, values: { [key]: value } }, names);
    expect(line.texts[key] === value).toBe(!isNumber && field.show(value, names) === value);
  });
});

describe('personal data on their way out', () => {
  it('every phone that is not a person’s own is named so: of an office, a unit, a station or a team', () => {
    const open = shippedRegisters.flatMap(({ key, fields }) =>
      Object.values(fields)
        .filter((field) => isPersonalField(field) && !field.sensitive)
        .map(() => key),
    );
    expect(open).toEqual([
      'party-organisation',
      'part-time-commissioner',
      'coordination-member',
      'people-delegate',
      'cadre',
      'volunteer-team',
      'culture-group',
      'partner-unit',
      'co-building',
      'shared-resource',
      'service-station',
      'service-directory',
    ]);
  });

  it('paper is masked until somebody chooses otherwise', () => {
    expect(firstWishes.masked).toBe(true);
  });

  it('the helped person’s address is in no line of the real history', async () => {
    const ledger = await makeLedger();
    const { result: row } = await changeLedger(ledger, { kind: 'edit', label: '结对' }, (changes) =>
      changes.insert(helpPair, { helper: '庄建华', helped: '钟阿姨', address: '柳岸路9号4幢101室' }),
    );
    await changeLedger(ledger, { kind: 'edit', label: '结对' }, (changes) =>
      changes.update(helpPair, row.id, row.revision, { address: '柳岸路36号2幢403室', helped: '钟奶奶' }),
    );
    const history = JSON.stringify(await rowHistory(ledger, helpPair, row.id));
    expect(history).toContain('"changes":{"helped":null,"address":null}');
    expect(history).not.toMatch(/柳岸路|钟/);
    const journal = JSON.stringify(ledger.db.prepare('SELECT * FROM journal').all());
    expect(journal).not.toMatch(/柳岸路|钟/);
  });
});
