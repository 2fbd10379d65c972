import type { StatisticsGap } from '../../../shared/api/documents.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { findUnclassified } from '../../../shared/reports/party-statistics/find-unclassified.ts';
import type { MemberFacts } from '../../../shared/reports/party-statistics/member-facts.ts';
import { type PartyStatistics, tallyMembers } from '../../../shared/reports/party-statistics/tally.ts';
import { unclassifiedReasons } from '../../../shared/reports/party-statistics/unclassified.ts';
import { writePartyStatistics } from '../../documents/excel/statistics-workbook.ts';
import { dayOf } from '../../ledger/ledger.ts';
import { countRows, readRows } from '../../ledger/records/read-rows.ts';
import type { JobContext } from '../job-kinds.ts';

export interface PartyStatisticsInput {
  /** ISO date up to which the figures hold. */
  readonly cutoff: string;
  readonly out: string;
}

/** Names that are told of one gap; the workbook's 校核 sheet lists more. */
const mostNamed = 100;

/** 党内统计: tables 二, 三, 四 and 六 from the member register. */
export async function partyStatistics(input: PartyStatisticsInput, context: JobContext) {
  const { office } = context.meta;
  const place = office.level === '乡镇' ? 'township' : 'street';
  const statistics = tallyMembers(members(context), input.cutoff, place);
  await writePartyStatistics(
    statistics,
    { office: office.name, preparedAt: dayOf(context.now), practice: context.meta.practice },
    input.out,
  );
  const gaps = gapsOf(statistics);
  const unclassified = gaps.reduce((sum, { count }) => sum + count, 0);
  return { total: statistics.total, unclassified, gaps };
}

function gapsOf({ unclassified }: PartyStatistics): StatisticsGap[] {
  return unclassified.map(({ reason, count, members }) => ({
    text: unclassifiedReasons[reason],
    count,
    members: members
      .slice(0, mostNamed)
      .flatMap(({ row, name }) => (row === undefined ? [] : [{ id: row, name: name ?? '' }])),
    where: findUnclassified(reason),
  }));
}

/** @throws Refusal if cancelled */
function* members({ db, signal, report }: JobContext): Generator<MemberFacts> {
  const total = countRows(db, partyMember);
  let done = 0;
  for (const rows of readRows(db, partyMember)) {
    if (signal.aborted) throw new Refusal('document-cancelled', {});
    for (const { id, values } of rows) yield { ...(values as MemberFacts), row: id };
    done += rows.length;
    report(done, total);
  }
}
