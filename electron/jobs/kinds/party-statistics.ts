import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import type { MemberFacts } from '../../../shared/reports/party-statistics/member-facts.ts';
import { tallyMembers } from '../../../shared/reports/party-statistics/tally.ts';
import { writePartyStatistics } from '../../documents/excel/statistics-workbook.ts';
import { dayOf } from '../../ledger/ledger.ts';
import { countRows, readRows } from '../../ledger/records/read-rows.ts';
import type { JobContext } from '../job-kinds.ts';

export interface PartyStatisticsInput {
  /** ISO date up to which the figures hold. */
  readonly cutoff: string;
  readonly out: string;
}

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
  const unclassified = statistics.unclassified.reduce((sum, group) => sum + group.count, 0);
  return { total: statistics.total, unclassified };
}

function* members({ db, signal, report }: JobContext): Generator<MemberFacts> {
  const total = countRows(db, partyMember);
  let done = 0;
  for (const rows of readRows(db, partyMember)) {
    signal.throwIfAborted();
    for (const { values } of rows) yield values as MemberFacts;
    done += rows.length;
    report(done, total);
  }
}
