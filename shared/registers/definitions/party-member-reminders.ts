import { memberKinds } from '../../codes/member-kind.ts';
import { membershipStates } from '../../codes/membership-state.ts';
import { addMonths } from '../../time/loose-date.ts';
import { dueOn, type Reminder } from '../reminder.ts';

/** What the reminders look at; a type of its own, for the definition that names them is made of them. */
interface MemberDates {
  readonly kind: string | null;
  readonly state: string | null;
  readonly joinedOn: string | null;
  readonly lost: boolean | null;
  readonly lostSince: string | null;
}

/** 预备期一年，自支部大会通过之日算起: 《中国共产党发展党员工作细则》(2014) 第三十一条. */
export const probationReminder: Reminder<MemberDates> = {
  label: '预备期满',
  where: [{ field: 'kind', op: 'is', value: memberKinds.probationary }],
  due: ({ joinedOn }) =>
    isDay(joinedOn) ? dueOn(addMonths(joinedOn, 12), '预备期满一年，应讨论转正', 30) : null,
};

/** 失去联系六个月以上的，按规定程序停止党籍: 《中国共产党党员教育管理工作条例》(2019). */
export const lostReminder: Reminder<MemberDates> = {
  label: '失联满六个月',
  where: [
    { field: 'lost', op: 'is', value: true },
    { field: 'state', op: 'is', value: membershipStates.normal },
  ],
  due: ({ lostSince }) =>
    isDay(lostSince) ? dueOn(addMonths(lostSince, 6), '失去联系满六个月，按程序研究停止党籍', 30) : null,
};

/** Months alone give no day to remind of. */
function isDay(date: string | null | undefined): date is string {
  return date?.length === 10;
}
