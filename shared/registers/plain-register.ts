import type { Field } from './field.ts';
import type { Fields, ListView, PrintColumn, RegisterDefinition } from './register.ts';

type KeyOf<F extends Fields> = Extract<keyof F, string>;

/**
 * What must be said of a register whose list, workbook and paper are alike. `columns` is the order of all three; the
 * rest has a usual answer that follows from the fields.
 */
export interface PlainRegister<F extends Fields, Key extends string = KeyOf<F>>
  extends Pick<RegisterDefinition<F, Key>, 'key' | 'label' | 'group' | 'fields' | 'nameField'>,
    Partial<
      Pick<
        RegisterDefinition<F, Key>,
        | 'parentField'
        | 'notNames'
        | 'matchBy'
        | 'rules'
        | 'matchRule'
        | 'clash'
        | 'fillIn'
        | 'indexes'
        | 'layouts'
        | 'papers'
        | 'tallies'
        | 'reminders'
        | 'recurring'
        | 'retention'
      >
    > {
  /** Title of the workbook and the paper: 在职党员名册. */
  readonly title: string;
  /** What its rows are counted in: 人, 条. */
  readonly unit: string;
  /** Columns of the list, the workbook and the paper. */
  readonly columns: readonly Key[];
  /** Columns of the workbook and the form only, e.g. long remarks. */
  readonly more?: readonly Key[];
  /** Where columns on paper are not as the field says. */
  readonly paper?: Partial<Readonly<Record<Key, Omit<PrintColumn<Key>, 'field'>>>>;
  readonly sort?: ListView<Key>['sort'];
  /** Views beside the one of all rows. */
  readonly views?: readonly ListView<Key>[];
  readonly sectionBy?: Key;
  readonly related?: RegisterDefinition<F, Key>['print']['related'];
  readonly totals?: RegisterDefinition<F, Key>['print']['totals'];
}

/** 一般台账: a register from its fields and one order of columns. */
export function plainRegister<const F extends Fields>(options: PlainRegister<F>): RegisterDefinition<F> {
  const {
    title,
    unit,
    columns,
    more = [],
    paper = {},
    sort,
    views = [],
    sectionBy,
    related = [],
    totals = [],
    ...rest
  } = options;
  const { label, fields, nameField, matchBy = [], indexes = [] } = options;
  const all: ListView<KeyOf<F>> = { label: `全部${label}`, columns, sort: sort ?? [{ field: nameField }] };
  const layouts: Partial<Readonly<Record<string, Omit<PrintColumn<KeyOf<F>>, 'field'>>>> = paper;
  return {
    ...rest,
    rules: options.rules ?? [],
    matchBy,
    search: searchOf(fields, nameField),
    // Rows are looked for by these when a list comes in again.
    indexes: [...matchBy.filter((keys) => keys.length > 1), ...indexes],
    views: [all, ...views],
    workbook: { title, sheetName: sheetName(title), columns: [...columns, ...more] },
    print: {
      title,
      columns: columns.map((field) => ({ field, ...layouts[field] })),
      related,
      sectionBy: sectionBy ?? null,
      unit,
      totals: [{ label: '合计', counts: 'all' }, ...totals],
    },
  };
}

/** Names by pinyin, numbers by their ends, short texts by their parts. */
export function searchOf<F extends Fields>(fields: F, nameField: KeyOf<F>): RegisterDefinition<F>['search'] {
  const keys = Object.keys(fields) as KeyOf<F>[];
  const ofType = (...types: Field['type'][]) =>
    keys.filter((key) => key !== nameField && types.includes((fields[key] as Field).type));
  return { names: [nameField], numbers: ofType('phone'), texts: ofType('text') };
}

/** Excel takes 31 characters, and none of these. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, '').slice(0, 31);
}
