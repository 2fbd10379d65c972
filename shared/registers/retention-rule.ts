/**
 * 保存期限 of a register's rows: some days after a date, a row or some of its fields are erased for good, from the bin,
 * the history and the search too (个人信息保护法第十九条: no longer than the purpose needs).
 */
export interface RetentionRule<Key extends string = string> {
  /**
   * The date from which days are counted: a date field of the row, or one of the row that a reference field points to.
   * One known only to the month or the year counts from its last day. Rows without that date are kept.
   */
  readonly from: Key | { readonly through: Key; readonly field: string };
  /** Days after that date, at least 1; on that day it is due. */
  readonly days: number;
  /** The whole row, or fields that may be blank. */
  readonly what: 'row' | readonly Key[];
}
