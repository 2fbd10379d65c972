import { overlap, readClockSpan } from '../../time/clock-span.ts';
import type { FieldNotice } from '../notice.ts';

interface Booking {
  readonly times?: string | null;
  readonly purpose?: string | null;
  readonly user?: string | null;
  readonly returnedOn?: string | null;
}

/**
 * What is to be said of two bookings of one resource on one day; null if their times have no moment in common. Said, not
 * refused: a large hall can hold two groups. Times that cannot be read may be the same.
 */
export function bookingClash(own: Booking, other: Booking): FieldNotice | null {
  const [ownSpan, otherSpan] = [own, other].map(({ times }) => readClockSpan(times ?? '全天'));
  if (ownSpan && otherSpan && !overlap(ownSpan, otherSpan)) return null;
  const by = [other.user, other.purpose].filter(Boolean).join('，');
  const message = `这一天${other.times ?? ''}已有预约（${by}），请换个时段，或先同对方商量。`;
  return { field: 'times', level: 'warn', code: 'booked', message };
}
