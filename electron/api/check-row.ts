import type { ParsedInput } from '../../shared/api/calls.ts';
import type { registerCalls } from '../../shared/api/registers.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { FieldValue } from '../../shared/registers/field.ts';
import { type FieldNotice, refuse } from '../../shared/registers/notice.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../shared/registers/register.ts';
import { completeRow, checkRow as judgeRow, noticeOf } from '../../shared/registers/row-check.ts';
import { isVeiled } from '../../shared/registers/veil.ts';
import { LedgerLookup } from '../import/ledger-lookup.ts';
import { dayOf, type Ledger, localNow } from '../ledger/ledger.ts';
import { getRow } from '../ledger/records/get-row.ts';
import { rowsOf } from '../ledger/records/rows-of.ts';
import type { Session } from '../service/session.ts';
import { twinNotice } from './twin-notice.ts';

type Asked = ParsedInput<typeof registerCalls, 'checkRow'>;

/**
 * What would be said of a row if it were saved now: the pure rules over all of its values, also those that the screen has
 * only in their masked form, and what only the ledger knows: numbers that another row has, rows that are in the way, rows that are gone.
 */
export async function checkRow({ register, id, values }: Asked, session: Session): Promise<FieldNotice[]> {
  const definition = registerOf(register);
  const ledger = session.reader;
  const stored = id === null ? {} : (await getRow(ledger, definition, id)).row.values;
  const row = completeRow(definition, { ...stored, ...values });
  const today = dayOf(localNow());
  const lookup = new LedgerLookup(ledger.db, definition, today);
  const found = [
    ...judgeRow(definition, row, { today }),
    ...twins(lookup, definition, row, id),
    ...lookup.clashes(row, id),
    ...(await pointingNowhere(ledger, definition, values)),
  ];
  return found.map((notice) => unquoted(definition, notice, stored, values));
}

function twins(
  lookup: LedgerLookup,
  definition: AnyRegister,
  row: RowValues,
  own: number | null,
): FieldNotice[] {
  return Object.entries(row).flatMap(([key, value]) => {
    if (value === null || !fieldOf(definition, key).unique) return [];
    const twin = lookup.existing([key], row);
    if (twin === null || twin.id === own) return [];
    return [twinNotice(definition, key, String(twin.values[definition.nameField] ?? ''))];
  });
}

/** References to rows that left the ledger while the form was open. */
async function pointingNowhere(
  ledger: Ledger,
  definition: AnyRegister,
  values: RowValues,
): Promise<FieldNotice[]> {
  const notices: FieldNotice[] = [];
  for (const [key, value] of Object.entries(values)) {
    const field = fieldOf(definition, key);
    if (field.target === null || value === null) continue;
    const target = registerOf(field.target);
    const ids = idsIn(value);
    if ((await rowsOf(ledger, target, ids)).length === new Set(ids).size) continue;
    const message = `“${field.label}”所选的${target.label}已经不在了，请重新选择。`;
    notices.push(noticeOf(definition, key, refuse('unknown', message)));
  }
  return notices;
}

function idsIn(value: FieldValue): readonly number[] {
  return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'number');
}

/** A number that the screen was not given must not come along in a sentence about it: it is quoted in its masked form. */
function unquoted(
  definition: AnyRegister,
  notice: FieldNotice,
  stored: RowValues,
  given: RowValues,
): FieldNotice {
  let { message } = notice;
  for (const [key, field] of Object.entries(definition.fields)) {
    const value = stored[key] ?? null;
    if (typeof value !== 'string' || key in given || !isVeiled(field)) continue;
    message = message.replaceAll(value, field.mask(value, { nameOf: () => null }));
  }
  return message === notice.message ? notice : { ...notice, message };
}
