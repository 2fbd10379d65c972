import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToRemove, type DatedBackup } from '../../../electron/ledger/backup/thinning.ts';

const now = '2026-11-24T17:00:00+08:00';
const day = 86_400_000;

/** A backup made so many days ago. */
function aged(days: number, kind: DatedBackup['kind'] = '每日'): DatedBackup {
  const at = new Date(Date.parse(now) - days * day).toISOString();
  return { path: `${at}-${kind}`, kind, at };
}

const remaining = (backups: readonly DatedBackup[], at = now) => {
  const gone = new Set(backupsToRemove(backups, at));
  return backups.filter(({ path }) => !gone.has(path));
};

const ages = (backups: readonly DatedBackup[]) =>
  backups.map(({ at }) => Math.round((Date.parse(now) - Date.parse(at)) / day));

const anyBackup = fc.record({
  days: fc.double({ min: 0, max: 4000, noNaN: true }),
  kind: fc.constantFrom<DatedBackup['kind']>('手动', '关闭时', '每日', '升级前', '恢复前'),
});
const anyBackups = fc
  .uniqueArray(anyBackup, { selector: ({ days }) => Math.round(days * 86_400), maxLength: 120 })
  .map((all) => all.map(({ days, kind }) => aged(days, kind)));

describe('thinning', () => {
  it('keeps one a day for two weeks, one a week for ten, one a month for two years, one a year for three, and none after that', () => {
    const twiceADay = Array.from({ length: 4 * 365 * 2 }, (_, half) => aged(half / 2 + 0.1));
    const kept = ages(remaining(twiceADay));
    const within = (from: number, to: number) => kept.filter((age) => age >= from && age < to).length;
    expect(within(0, 14)).toBeGreaterThanOrEqual(14);
    expect(within(0, 14)).toBeLessThanOrEqual(14 + 5);
    expect(within(14, 70)).toBeGreaterThanOrEqual(8);
    expect(within(14, 70)).toBeLessThanOrEqual(10);
    expect(within(70, 800)).toBeGreaterThanOrEqual(24);
    expect(within(70, 800)).toBeLessThanOrEqual(27);
    expect(within(800, 1095)).toBeGreaterThanOrEqual(1);
    expect(within(800, 1095)).toBeLessThanOrEqual(2);
    expect(within(1095, 1460)).toBe(0);
  });

  it('does not touch what was made on purpose for 90 days, nor what precedes a danger for a year', () => {
    const crowd = Array.from({ length: 30 }, (_, hour) => aged(60 + hour / 100));
    expect(remaining([...crowd, aged(60.5, '手动')])).toContainEqual(aged(60.5, '手动'));
    const old = Array.from({ length: 30 }, (_, hour) => aged(200 + hour / 100));
    expect(remaining([...old, aged(200.5, '升级前')])).toContainEqual(aged(200.5, '升级前'));
    expect(remaining([...old, aged(200.5, '恢复前')])).toContainEqual(aged(200.5, '恢复前'));
    expect(remaining([...old, aged(200.5, '手动')])).not.toContainEqual(aged(200.5, '手动'));
  });

  it('of one day keeps the last, which holds the day’s work', () => {
    const friday = ['08:00', '12:00', '17:00'].map((hour) => ({
      path: hour,
      kind: '每日' as const,
      at: `2026-11-13T${hour}:00+08:00`,
    }));
    const newer = Array.from({ length: 5 }, (_, index) => aged(index / 10));
    expect(remaining([...newer, ...friday]).map(({ path }) => path)).toContain('17:00');
    expect(remaining([...newer, ...friday]).map(({ path }) => path)).not.toContain('12:00');
  });

  it('always keeps the newest five, whatever their age and kind', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const newest = [...backups].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, 5);
        expect(remaining(backups)).toEqual(expect.arrayContaining(newest));
      }),
    );
  });

  it('names only backups it was given, in their order, and is done after one go', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const paths = backups.map(({ path }) => path);
        const gone = backupsToRemove(backups, now);
        expect(gone).toEqual(paths.filter((path) => gone.includes(path)));
        expect(backupsToRemove(remaining(backups), now)).toEqual([]);
      }),
    );
  });

  it('never leaves a gap that was not there: every span keeps one of each of its periods', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const kept = ages(remaining(backups));
        for (const [from, to, period] of [
          [0, 14, 1],
          [14, 70, 7],
          [70, 800, 30],
          [800, 1095, 365],
        ] as const) {
          for (const age of ages(backups).filter((days) => days >= from + 1 && days < to - 1))
            expect([age, kept.some((other) => Math.abs(other - age) <= period)]).toEqual([age, true]);
        }
      }),
    );
  });

  it('thinned day by day is never worse off than thinned at the end', () => {
    let held: DatedBackup[] = [];
    for (let today = 400; today >= 0; today -= 1) {
      held = [...held, aged(today + 0.4), aged(today + 0.2)];
      held = remaining(held, new Date(Date.parse(now) - today * day).toISOString());
    }
    const kept = ages(held);
    for (const [from, to, least] of [
      [0, 14, 13],
      [14, 70, 7],
      [70, 400, 10],
    ] as const)
      expect(kept.filter((age) => age >= from && age < to).length).toBeGreaterThanOrEqual(least);
    expect(kept.length).toBeLessThan(50);
  });

  it('has nothing to do where there is nothing', () => {
    expect(backupsToRemove([], now)).toEqual([]);
  });
});
