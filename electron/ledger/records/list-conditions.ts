import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Field, FieldValue, StoredValue } from '../../../shared/registers/field.ts';
import { type FieldPath, fieldPath } from '../../../shared/registers/field-path.ts';
import { listField } from '../../../shared/registers/list-field.ts';
import type { Condition } from '../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { columnName, tableName } from '../registers/table-names.ts';

type Comparison = string | number | boolean;

/** The SQL of a condition; plain SQL that any database understands. */
export function conditionSql(definition: AnyRegister, condition: Condition): RawBuilder<SqlBool> {
  const path = fieldPath(definition, condition.field);
  if (path !== null) return conditionThrough(path, condition);
  const field = listField(definition, condition.field);
  const column = sql.ref(columnName(condition.field));
  switch (condition.op) {
    case 'blank':
      return sql<SqlBool>`${column} IS NULL`;
    case 'filled':
      return sql<SqlBool>`${column} IS NOT NULL`;
    case 'is':
      return equals(field, column, condition.value);
    case 'is-not':
      return sql<SqlBool>`(NOT ${equals(field, column, condition.value)} OR ${column} IS NULL)`;
    case 'in':
      return sql<SqlBool>`(${sql.join(
        condition.value.map((value) =>
          value === null ? sql<SqlBool>`${column} IS NULL` : equals(field, column, value),
        ),
        sql` OR `,
      )})`;
    case 'from':
      return sql<SqlBool>`${column} >= ${stored(condition.value)}`;
    case 'to':
      return isPartial(field)
        ? sql<SqlBool>`${column} < ${endOf(condition.value)}`
        : sql<SqlBool>`${column} <= ${stored(condition.value)}`;
    case 'contains':
      return sql<SqlBool>`${column} LIKE ${`%${escapeLike(String(condition.value))}%`} ESCAPE '\\'`;
  }
}

/** A condition on the row that a reference points to; pointing nowhere is blank in all of its fields. */
function conditionThrough({ reference, target, key }: FieldPath, condition: Condition): RawBuilder<SqlBool> {
  const column = sql.ref(columnName(reference));
  const fitting = sql<SqlBool>`${column} IN (
    SELECT id FROM ${sql.table(tableName(target.key))} WHERE ${conditionSql(target, { ...condition, field: key })})`;
  const takesBlanks =
    condition.op === 'blank' ||
    condition.op === 'is-not' ||
    (condition.op === 'in' && condition.value.includes(null));
  return takesBlanks ? sql<SqlBool>`(${column} IS NULL OR ${fitting})` : fitting;
}

/** The value of a field of a table's rows, or of the row that one of its references points to. */
export function pathSql(definition: AnyRegister, key: string): RawBuilder<unknown> {
  const path = fieldPath(definition, key);
  if (path === null) return sql.ref(columnName(key));
  const target = tableName(path.target.key);
  return sql`(SELECT ${sql.ref(`pointed_to.${columnName(path.key)}`)} FROM ${sql.table(target)} AS pointed_to
    WHERE pointed_to.id = ${sql.ref(`${tableName(definition.key)}.${columnName(path.reference)}`)})`;
}

/** The same condition for a stored value that is at hand; `conditionSql` and this must agree. */
export function conditionTest(
  definition: AnyRegister,
  condition: Condition,
): (value: StoredValue) => boolean {
  const field = listField(definition, condition.field);
  switch (condition.op) {
    case 'blank':
      return (value) => value === null;
    case 'filled':
      return (value) => value !== null;
    case 'is':
      return equalsTest(field, condition.value);
    case 'is-not': {
      const is = equalsTest(field, condition.value);
      return (value) => !is(value);
    }
    case 'in': {
      const tests = condition.value.map((value) =>
        value === null ? (candidate: StoredValue) => candidate === null : equalsTest(field, value),
      );
      return (value) => tests.some((test) => test(value));
    }
    case 'from': {
      const least = stored(condition.value);
      return (value) => value !== null && value >= least;
    }
    case 'to': {
      const most = stored(condition.value);
      const end = endOf(condition.value);
      return (value) => value !== null && (isPartial(field) ? value < end : value <= most);
    }
    case 'contains': {
      const part = asciiLowerCase(String(condition.value));
      return (value) => value !== null && asciiLowerCase(String(value)).includes(part);
    }
  }
}

function equals(field: Field, column: RawBuilder<unknown>, value: Comparison): RawBuilder<SqlBool> {
  if (isList(field)) return sql<SqlBool>`${column} LIKE ${`%|${escapeLike(String(value))}|%`} ESCAPE '\\'`;
  if (isPartial(field)) return sql<SqlBool>`(${column} >= ${stored(value)} AND ${column} < ${endOf(value)})`;
  return sql<SqlBool>`${column} = ${stored(value)}`;
}

function equalsTest(field: Field, value: Comparison): (candidate: StoredValue) => boolean {
  if (isList(field)) return (candidate) => candidate !== null && String(candidate).includes(`|${value}|`);
  const wanted = stored(value);
  if (!isPartial(field)) return (candidate) => candidate === wanted;
  const end = endOf(value);
  return (candidate) => candidate !== null && candidate >= wanted && candidate < end;
}

/** Several values stored in one column as `|a|b|`. */
function isList(field: Field): boolean {
  return field.type === 'multi-choice' || field.type === 'references' || field.type === 'attachment';
}

/** ISO texts of which a beginning is a span of time. */
function isPartial(field: Field): boolean {
  return field.type === 'date' || field.type === 'month' || field.type === 'date-time';
}

/** What comes after every date that begins like this one: the full stop follows the dash in ASCII. */
function endOf(value: Comparison): string {
  return `${value}.`;
}

function stored(value: Exclude<FieldValue, readonly unknown[]>): string | number {
  return typeof value === 'boolean' ? Number(value) : value;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** LIKE ignores the case of Latin letters only. */
function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
