// PLACEHOLDER

import type { Condition } from '../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
export function resolveField(_d: AnyRegister, name: string): string {
  return name;
}
export function resolveWhere(_l: Ledger, _d: AnyRegister, field: string, value: string): Condition {
  return { field, op: 'is', value };
}
