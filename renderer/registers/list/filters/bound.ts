import { Refusal } from '../../../../shared/messages/refusal.ts';
import type { Condition } from '../../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../../shared/registers/register.ts';
import { resolveWhere } from '../../../../shared/registers/resolve-where.ts';

export type BoundOp = 'from' | 'to';

/** What a text means as one end of a span: its condition, none for an empty text, or why it means nothing. */
export type Bound = { readonly condition: Condition | null } | { readonly problem: string };

/** Reads one end of a span as the command line does: `1980` from its first day, or until its last. */
export function readBound(definition: AnyRegister, field: string, op: BoundOp, text: string): Bound {
  // Half of a date on the way: `1980.` is 1980 for now.
  const bound = text.trim().replace(/[.\-/年月]+$/, '');
  if (bound === '') return { condition: null };
  try {
    const span = op === 'from' ? `${bound} ~ ` : ` ~ ${bound}`;
    const [condition = null] = resolveWhere(definition, field, span, { called: () => [] });
    return { condition };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    throw error;
  }
}

/** The end of a span as it is shown to be changed. */
export function boundText(conditions: readonly Condition[], op: BoundOp): string {
  const condition = conditions.find((other) => other.op === op);
  return condition?.op === op ? String(condition.value) : '';
}
