import { expect, it } from 'vitest';
import { education } from '../../../../shared/codes/education.ts';
import { ethnicGroup } from '../../../../shared/codes/ethnic-group.ts';
import { gender } from '../../../../shared/codes/gender.ts';
import { choice } from '../../../../shared/registers/fields/choice.ts';
import { expectStored, names, readAndCheck, readClean, readContext } from '../../../support/field-facts.ts';

const field = choice({ label: '民族', table: ethnicGroup, mask: () => '＊' });

it('reads labels, codes and aliases into the code', () => {
  for (const cell of ['汉族', '汉', '01', ' 汉族　']) expect(readClean(field, cell)).toBe('01');
  expect(readClean(choice({ label: '学历', table: education }), '大学本科')).toBe('21');
});

it('refuses an unknown answer, quoting short tables whole', () => {
  expect(readAndCheck(field, '火星族')).toEqual({ value: null, codes: ['refuse:unknown'] });
  const message = choice({ label: '性别', table: gender }).read('先生', readContext).notices[0]?.message;
  expect(message).toContain('应填：男、女');
});

it('every code of a table is shown as its label, read back from it, and stored', () => {
  for (const { code, label } of ethnicGroup.entries) {
    expect(field.show(code, names)).toBe(label);
    expect(readClean(field, label)).toBe(code);
    expectStored(field, code);
  }
});

it('sorts in the order of its table, not by code', () => {
  const levels = choice({ label: '学历', table: education });
  expect(levels.compare('2A', '22')).toBeLessThan(0);
});

it('is masked as the definition says, and its schema takes no unknown code', () => {
  expect(field.mask('11', names)).toBe('＊');
  expect(field.schema.safeParse('999').success).toBe(false);
});
