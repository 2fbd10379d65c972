import { isWithheld } from '../../shared/registers/list-field.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { isVeiled } from '../../shared/registers/veil.ts';

/** How many fields tell a removed row from its namesakes. */
const enough = 4;

/**
 * The fields by which a row in the recycle bin is known again: its name, then the first columns of its list by which
 * people may be told apart.
 */
export function binColumns(definition: AnyRegister): readonly string[] {
  const { nameField, views } = definition;
  const others = views[0].columns.filter((key) => {
    const field = fieldOf(definition, key);
    return key !== nameField && !isWithheld(field) && !isVeiled(field);
  });
  return [nameField, ...others].slice(0, enough);
}
