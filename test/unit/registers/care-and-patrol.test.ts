import { describe, expect, it } from 'vitest';
import { careTurn } from '../../../shared/registers/definitions/care-turn.ts';
import { patrolEntry } from '../../../shared/registers/definitions/patrol-entry.ts';
import { checkRow } from '../../../shared/registers/row-check.ts';

const turn = { on: '2026-06-01', point: '第一服务站', volunteer: 1 };

function refusals(values: Record<string, string | number | boolean | null>) {
  return checkRow(careTurn, { ...turn, ...values }, { today: '2026-06-02' })
    .filter(({ level }) => level === 'refuse')
    .map(({ code }) => code);
}

describe('轮流照护', () => {
  it.each(['A3', 'w.a.', '张奶奶', '欧阳大爷', '王**', '李老师'])('knows the one served as %s', (served) => {
    expect(refusals({ served, consent: true })).toEqual([]);
  });

  it.each(['张桂英', '王芳', '欧阳娜娜', '柳岸路3幢', '99010119'])('does not take %s', (served) => {
    expect(refusals({ served, consent: true })).toEqual(['full-name']);
  });

  it('names nobody without consent, and needs nobody named', () => {
    expect(refusals({ served: 'A3' })).toEqual(['consent']);
    expect(refusals({ served: 'A3', consent: false })).toEqual(['consent']);
    expect(refusals({})).toEqual([]);
  });

  it('reminds of a turn two days before, until it is done', () => {
    const [reminder] = careTurn.reminders ?? [];
    expect(reminder?.due({ on: '2026-06-22' }, '2026-06-20')).toMatchObject({ from: '2026-06-20' });
    expect(reminder?.where).toEqual([{ field: 'doneOn', op: 'blank' }]);
  });
});

describe('巡查记录', () => {
  it('has no field for a person', () => {
    const types = Object.values(patrolEntry.fields).map(({ type }) => type);
    expect(types).not.toContain('person-name');
    expect(types).not.toContain('phone');
    expect(types).not.toContain('reference');
  });

  it('asks after a hazard when a week has passed since it was handed on', () => {
    const [reminder] = patrolEntry.reminders ?? [];
    expect(reminder?.due({ handedOn: '2026-06-12' }, '2026-06-20')).toMatchObject({ on: '2026-06-19' });
  });
});
