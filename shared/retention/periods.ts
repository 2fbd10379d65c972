import { z } from 'zod';

/** How long a deleted row can stay in the recycle bin, in days. */
export const binChoices = [30, 90, 180, 365] as const;

/** How long the history can keep what a field was and became, in days. */
export const historyChoices = [365, 730, 1095, 1825] as const;

/** 保存期限 of a ledger, as its office chose them. */
export const retentionPeriods = z.strictObject({
  /** Days that a deleted row stays in the recycle bin. */
  binDays: z.literal(binChoices),
  /** Days that the history keeps values; who changed what and when stays. */
  historyDays: z.literal(historyChoices),
  /** 到期自动清除: what is due goes when the ledger is opened, without a question. */
  automatic: z.boolean(),
});

export type RetentionPeriods = z.infer<typeof retentionPeriods>;

/**
 * Unless the office chooses otherwise. Three years of history, for within three years a claim can be brought
 * (民法典第一百八十八条), and then it matters who wrote what; half a year of bin, for what is missed is missed by then.
 * Asked first: nothing disappears that a clerk has not seen listed.
 */
export const usualPeriods: RetentionPeriods = { binDays: 180, historyDays: 1095, automatic: false };

/** Days for which a change can be undone or a row put back; fixed, for what undoing needs holds personal values. */
export const undoDays = 180;

/** Days after which no backup is left but the newest few: as long as the history at most needs. */
export const backupDays = 1095;

/** A number of days as people say it: `180 天`, `3 年`. */
export function sayDays(days: number): string {
  return days % 365 === 0 ? `${days / 365} 年` : `${days} 天`;
}
