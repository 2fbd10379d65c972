import { daysInMonth } from '../../time/calendar-date.ts';
import { addMonths } from '../../time/loose-date.ts';
import { dueOn, type Reminder } from '../reminder.ts';

interface DuesDates {
  readonly month: string | null;
}

/** 党费应当每月交纳；无正当理由连续六个月不交，按自行脱党处理: 党章第九条、中组发〔2008〕3号. */
export const duesReminder: Reminder<DuesDates> = {
  label: '党费未交',
  layout: 'arrears',
  where: [{ field: 'paid', op: 'blank' }],
  due({ month }, today) {
    if (month === undefined || month === null) return null;
    const [year = 0, number = 1] = month.split('-').map(Number);
    const on = `${month}-${String(daysInMonth(year, number)).padStart(2, '0')}`;
    if (addMonths(on, 5) <= today) return dueOn(on, '已近六个月未交党费，请尽快提醒本人补交', 7);
    if (addMonths(on, 3) <= today) return dueOn(on, '已三个月未交党费，请提醒本人补交', 7);
    return dueOn(on, '本月党费未交', 7);
  },
};
