import { registers } from '../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';

/** Whether the row that this field points to decides when rows of the register are erased. */
export function isErasedBy({ retention = [] }: AnyRegister, field: string): boolean {
  return retention.some(({ from }) => typeof from !== 'string' && from.through === field);
}

/** The registers whose rows a row of this one brings to an end: 报名人员 of 公开选聘. */
export function erasedBy({ key }: AnyRegister): readonly AnyRegister[] {
  return registers.filter((definition) =>
    Object.entries(definition.fields).some(
      ([field, { target }]) => target === key && isErasedBy(definition, field),
    ),
  );
}
