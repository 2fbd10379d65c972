import type { Database } from 'better-sqlite3';
import { columnName, quote, sortColumn } from '../../../electron/ledger/registers/table-names.ts';
import type { Answer, Question } from '../search-list.ts';

/** The columns that the member register is searched in. */
const searched = ['name', 'mobile', 'landline', 'citizen_id', 'address'];

/**
 * The peer of searching and filtering: plain SQL on the very tables and indexes of the ledger, a LIKE for every word,
 * one query for the page and one for the exact number. It cannot answer pinyin and initials.
 */
export function answerByPlainSql(db: Database): Answer {
  return (question) => {
    if (/[a-z]/.test(question.search ?? '')) return null;
    const { where, values } = conditions(question);
    const total = db
      .prepare<unknown[], number>(`SELECT count(*) FROM party_member WHERE ${where}`)
      .pluck()
      .get(...values);
    db.prepare(
      `SELECT * FROM party_member WHERE ${where} ORDER BY ${order(question)} LIMIT 50 OFFSET ${question.offset ?? 0}`,
    ).all(...values);
    return total ?? 0;
  };
}

function conditions({ search = '', where = [] }: Question): { where: string; values: unknown[] } {
  const terms = ['removed = 0'];
  const values: unknown[] = [];
  for (const word of search.split(' ').filter((part) => part !== '')) {
    terms.push(`(${searched.map((column) => `${column} LIKE ?`).join(' OR ')})`);
    values.push(...searched.map(() => `%${word}%`));
  }
  for (const condition of where) {
    if (!('value' in condition)) throw new Error(`plain SQL does not know ${condition.op}`);
    const sign = { is: '=', 'is-not': '<>', from: '>=', to: '<=', contains: 'LIKE', in: 'IN' }[condition.op];
    terms.push(`${quote(columnName(condition.field))} ${sign} ?`);
    values.push(typeof condition.value === 'boolean' ? Number(condition.value) : condition.value);
  }
  return { where: terms.join(' AND '), values };
}

function order({ sort = [] }: Question): string {
  const columns = sort.map(
    ({ field, descending }) => `${quote(columnName(field))} ${descending === true ? 'DESC' : 'ASC'}`,
  );
  return [...columns, sortColumn, 'id'].join(', ');
}
