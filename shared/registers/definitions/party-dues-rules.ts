import { dueAmount } from '../../dues/due-amount.ts';
import { formatFen } from '../fields/money.ts';
import type { FieldNotice } from '../notice.ts';

interface DuesValues {
  readonly payer: string | null;
  readonly base: number | null;
  readonly due: number | null;
  readonly paid: number | null;
  readonly remarks: string | null;
}

/** Less than the rule asks needs an approval (Art. 12: 支部研究、上一级党委批准); more is anybody's own wish. */
export function duesRule({ payer, base, due, paid, remarks }: Partial<DuesValues>): readonly FieldNotice[] {
  const notices: FieldNotice[] = [];
  const explained = (remarks ?? '') !== '';
  const wanted = typeof payer === 'string' ? dueAmount(payer, base ?? null) : null;
  if (wanted !== null && typeof due === 'number' && due < wanted && !explained) {
    notices.push({
      field: 'due',
      level: 'warn',
      code: 'due-below-rule',
      message: `按规定应交 ${formatFen(wanted)} 元，现在是 ${formatFen(due)} 元。经批准少交的，请在备注里写明。`,
    });
  }
  if (typeof due === 'number' && typeof paid === 'number' && paid < due && !explained) {
    notices.push({
      field: 'paid',
      level: 'warn',
      code: 'paid-below-due',
      message: `实交比应交少 ${formatFen(due - paid)} 元，请核对或在备注里写明。`,
    });
  }
  return notices;
}
