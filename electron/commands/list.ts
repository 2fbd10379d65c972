import type { FieldTypeName, FieldValue, ReferenceNames } from '../../shared/registers/field.ts';
import { fieldKeyOf } from '../../shared/registers/list-field.ts';
import type { ListCursor, ListRequest, ListResult } from '../../shared/registers/list-query.ts';
import { type AnyRegister, fieldOf, type Row, type RowValues } from '../../shared/registers/register.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { listRows } from '../ledger/records/list-rows.ts';
import { type Command, ledgerOption, Misuse, word } from './command.ts';
import { namedRegister, withLedger } from './session.ts';
import { whereOf } from './where.ts';

/** The largest page a list gives. */
const rowsAtOnce = 1000;

/** Types whose stored value is ISO text. */
const isoTypes: ReadonlySet<FieldTypeName> = new Set(['date', 'month', 'date-time']);

export const listCommand: Command = {
  name: 'list',
  summary: '查找和列出名册里的记录',
  usage: `lianxin list 名册 --ledger 账本文件夹 [--search 词] [--where 栏目=值 …] [--sort 栏目 [--descending]] [--limit 条数] [--bin] [--json]
--search  姓名、拼音、首字母、电话、身份证号、住址
--where   可写多次，例如 --where 性别=女 --where 人员类别=预备党员
--bin     列出回收站里的
--sort    按栏目排序；加 --descending 为倒序`,
  example: 'lianxin list party-member --ledger 团结路社区.lianxin --search zx --limit 10',
  positionals: [1, 1],
  options: {
    ...ledgerOption,
    search: { type: 'string' },
    where: { type: 'string', multiple: true },
    sort: { type: 'string' },
    descending: { type: 'boolean' },
    bin: { type: 'boolean' },
    limit: { type: 'string' },
  },
  async run(line, terminal) {
    const limit = Number(line.option('limit') ?? 50);
    if (!Number.isSafeInteger(limit) || limit < 1) throw new Misuse('--limit 应是一个正整数。');
    await withLedger(line, 'read', async (ledger) => {
      const definition = namedRegister(word(line, 0));
      const search = line.option('search');
      const sort = line.option('sort');
      const request = {
        register: definition.key,
        removed: line.flag('bin'),
        where: whereOf(ledger, definition, line.all('where')),
        ...(search === undefined ? {} : { search }),
        ...(sort === undefined
          ? {}
          : { sort: [{ field: fieldKeyOf(definition, sort), descending: line.flag('descending') }] }),
      };
      const { total, rows } = await listUpTo(ledger, request, limit);
      terminal.answer({
        total,
        rows: rows.map(({ id, revision, values }) => ({
          id,
          revision,
          ...answers(definition, values, ledger.names),
        })),
      });
      const columns = definition.views[0].columns;
      for (const { id, values } of rows) {
        const texts = columns.map((key) => shown(definition, key, values[key] ?? null, ledger.names));
        terminal.say([id, ...texts].join('  '));
      }
      terminal.say(`共 ${total} 条，列出 ${rows.length} 条。`);
    });
  },
};

/** As many rows as were asked for, page by page: a page has its limit, a script that wants all rows has none. */
async function listUpTo(
  ledger: Ledger,
  request: Omit<ListRequest, 'limit' | 'after'>,
  limit: number,
): Promise<Pick<ListResult, 'total' | 'rows'>> {
  const rows: Row[] = [];
  for (let after: ListCursor | null = null; ; ) {
    const page: ListResult = await listRows(ledger, {
      ...request,
      limit: Math.min(limit - rows.length, rowsAtOnce),
      ...(after === null ? {} : { after }),
    });
    rows.push(...page.rows);
    if (page.next === null || rows.length >= limit) return { total: page.total, rows };
    after = page.next;
  }
}

/** A value in its human form; nothing for a blank. */
function shown(
  definition: AnyRegister,
  key: string,
  value: FieldValue | null,
  names: ReferenceNames,
): string {
  return value === null ? '' : fieldOf(definition, key).show(value, names);
}

/** What scripts read, by field key: dates in ISO form, everything else as people see it. */
function answers(
  definition: AnyRegister,
  values: RowValues,
  names: ReferenceNames,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value === null || isoTypes.has(fieldOf(definition, key).type)
        ? (value as string | null)
        : shown(definition, key, value, names),
    ]),
  );
}
