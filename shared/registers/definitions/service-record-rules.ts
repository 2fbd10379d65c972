import type { FieldNotice } from '../notice.ts';

interface Servants {
  readonly volunteer: number | null;
  readonly servingMember: number | null;
}

/** Hours are one person's: else they would be counted twice. */
export function oneServantRule({ volunteer, servingMember }: Partial<Servants>): readonly FieldNotice[] {
  const given = [volunteer, servingMember].filter((id) => typeof id === 'number').length;
  if (given === 1) return [];
  const message =
    given === 0 ? '请填志愿者或在职党员，两栏填一栏。' : '志愿者和在职党员只能填一栏，时长才不会算两遍。';
  return [{ field: 'volunteer', level: 'refuse', code: 'one-servant', message }];
}
