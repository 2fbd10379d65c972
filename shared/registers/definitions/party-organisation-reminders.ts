import { addMonths } from '../../time/loose-date.ts';
import type { Reminder } from '../reminder.ts';

interface OrganisationDates {
  readonly termEndsOn: string | null;
}

/** 上级党组织提前六个月提醒换届: 《关于党的基层组织任期的意见》(2018). */
export const termReminder: Reminder<OrganisationDates> = {
  label: '任期届满',
  where: [{ field: 'termEndsOn', op: 'filled' }],
  due: ({ termEndsOn }) =>
    termEndsOn?.length === 10
      ? { on: termEndsOn, from: addMonths(termEndsOn, -6), text: '任期届满，应做好换届准备' }
      : null,
};
