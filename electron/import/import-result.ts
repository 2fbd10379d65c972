import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { FieldValue, ReferenceNames } from '../../shared/registers/field.ts';
import type { ImportChange, ImportNotice, ImportResult } from '../../shared/registers/import/outcome.ts';
import type { FieldNotice, NoticeLevel } from '../../shared/registers/notice.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { ownRows } from './own-rows.ts';
import { withProposals } from './proposed-names.ts';
import type { StagingStore } from './staging-store.ts';

/**
 * Sums a preview up for people and scripts.
 *
 * @param names of the ledger's rows: for whose row changed, and for references
 */
export function importResult(store: StagingStore, batch: number | null, names: ReferenceNames): ImportResult {
  const info = store.info();
  const definition = registerOf(info.register);
  const counts = store.counts();
  const own = ownRows(definition, store);
  const notices: Record<NoticeLevel, ImportNotice[]> = { refuse: [], warn: [], note: [] };
  for (const outcome of store.withNotices()) {
    for (const notice of outcome.notices) notices[notice.level].push(importNotice(outcome.row, notice));
  }
  return {
    register: info.register,
    sheet: info.sheet,
    headerRow: info.headerRow,
    rows: counts.added + counts.changed + counts.unchanged + counts.refused,
    added: counts.added,
    changed: counts.changed,
    unchanged: counts.unchanged,
    changes: changesIn(definition, store, withProposals(names, store)),
    refused: notices.refuse,
    warned: notices.warn,
    noted: notices.note,
    skipped: [...store.ofKind('skipped')].map(({ row, reason }) => ({ row, reason })),
    columns: info.columns,
    ignoredColumns: info.columns.filter(({ field }) => field === null).map(({ heading }) => heading),
    forAllRows: info.forAllRows,
    otherSheets: info.otherSheets,
    created: store
      .proposals()
      .filter(({ id }) => !own.has(id))
      .map(({ register, name }) => ({ register, name })),
    batch,
  };
}

function changesIn(definition: AnyRegister, store: StagingStore, names: ReferenceNames): ImportChange[] {
  const shown = (field: string, value: FieldValue | null) =>
    value === null ? null : fieldOf(definition, field).show(value, names);
  return [...store.ofKind('changed')].flatMap(({ row, id, changes }) =>
    changes.map(({ field, before, after }) => ({
      row,
      name: names.nameOf(definition.key, id) ?? '',
      field,
      before: shown(field, before),
      after: shown(field, after),
    })),
  );
}

function importNotice(row: number, { field, code, message }: FieldNotice): ImportNotice {
  return { row, field, code, message };
}
