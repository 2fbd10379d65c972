import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { ImportNotice, ImportResult } from '../../shared/registers/import/outcome.ts';
import type { FieldNotice, NoticeLevel } from '../../shared/registers/notice.ts';
import { ownRows } from './own-rows.ts';
import type { StagingStore } from './staging-store.ts';

/** Sums a preview up for people and scripts. */
export function importResult(store: StagingStore, batch: number | null): ImportResult {
  const info = store.info();
  const counts = store.counts();
  const own = ownRows(registerOf(info.register), store);
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
    refused: notices.refuse,
    warned: notices.warn,
    noted: notices.note,
    skipped: [...store.ofKind('skipped')].map(({ row, reason }) => ({ row, reason })),
    ignoredColumns: info.columns.filter(({ field }) => field === null).map(({ heading }) => heading),
    created: store
      .proposals()
      .filter(({ id }) => !own.has(id))
      .map(({ register, name }) => ({ register, name })),
    batch,
  };
}

function importNotice(row: number, { field, code, message }: FieldNotice): ImportNotice {
  return { row, field, code, message };
}
