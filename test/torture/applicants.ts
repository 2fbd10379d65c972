import { type Ledger, localNow, openLedger } from '../../electron/ledger/ledger.ts';
import { changeLedger } from '../../electron/ledger/records/change-ledger.ts';
import { eraseDue } from '../../electron/ledger/retention/erase-due.ts';
import { findDue } from '../../electron/ledger/retention/find-due.ts';
import { verifyLedger } from '../../electron/ledger/verify-ledger.ts';
import { recruitmentApplicant } from '../../shared/registers/definitions/recruitment-applicant.ts';
import { recruitmentRound } from '../../shared/registers/definitions/recruitment-round.ts';
import { usualPeriods } from '../../shared/retention/periods.ts';
import { textsIn } from '../support/ledger-bytes.ts';

/** Applicants that are due to be erased, each with a name that nobody else in the ledger has. */
const applicants = 1000;

const nameOf = (number: number) =>
  `鸾${[...String(number).padStart(4, '0')].map((digit) => '零壹贰叁肆伍陆柒捌玖'[Number(digit)]).join('')}`;

/** Puts an ended round of applicants into a ledger, each with a change in the history. */
export async function addApplicants(folder: string): Promise<void> {
  const ledger = await openLedger(folder, { mode: 'write', actor: '测试', appVersion: '0.0.0' });
  await changeLedger(ledger, { kind: 'edit', label: '报名' }, async (changes) => {
    const round = await changes.insert(recruitmentRound, { name: '选聘', finishedOn: '2020-01-01' });
    for (let number = 0; number < applicants; number += 1) {
      const row = await changes.insert(recruitmentApplicant, { round: round.id, name: nameOf(number) });
      await changes.update(recruitmentApplicant, row.id, 1, { post: nameOf(number) });
    }
  });
  await ledger.close();
}

/**
 * What must be true after an erasure was cut short: every applicant is whole or gone from every byte, those gone are as
 * many as the history says, and the rest goes when it is begun again.
 */
export async function erasureIsSound(
  folder: string,
  ledger: Ledger,
  said: readonly string[],
): Promise<readonly string[]> {
  const broken: string[] = [];
  const left = new Set(ledger.db.prepare<[], string>('SELECT name FROM recruitment_applicant').pluck().all());
  const gone = applicants - left.size;
  const promised = said.some((line) => line === `done purge ${applicants}`);
  if (promised && left.size > 0) broken.push(`${left.size} applicants left after all were erased`);
  const counted = countedIn(ledger);
  if (counted !== gone) broken.push(`${gone} applicants gone, ${counted} in the history`);
  const values = ledger.db
    .prepare("SELECT count(*) FROM journal WHERE register = 'recruitment-applicant' AND changes LIKE '%鸾%'")
    .pluck()
    .get();
  if (values !== left.size) broken.push(`${values} changes with values of ${left.size} applicants`);
  broken.push(...tracesOfGone(ledger, left));
  const due = findDue(ledger.db, usualPeriods, localNow().slice(0, 10));
  await eraseDue(ledger, due);
  if (countedIn(ledger) !== applicants) broken.push(`${countedIn(ledger)} erased in all`);
  broken.push(...tracesOfGone(ledger, new Set()), ...verifyLedger(folder, ledger.db).problems);
  return broken;
}

/** The applicants of all erasing operations, as their labels count them. */
function countedIn({ db }: Ledger): number {
  const labels = db.prepare<[], string>("SELECT label FROM batch WHERE kind = 'purge'").pluck().all();
  return labels.reduce((sum, label) => sum + Number(/报名人员 (\d+) 条/.exec(label)?.[1] ?? 0), 0);
}

/** Names that are gone and stand somewhere all the same; a few of them, for reading them all takes long. */
function tracesOfGone(ledger: Ledger, left: ReadonlySet<string>): readonly string[] {
  const gone = Array.from({ length: applicants }, (_, number) => nameOf(number)).filter(
    (name) => !left.has(name),
  );
  const some = gone.filter((_, at) => at % 20 === 0 || at === gone.length - 1);
  return textsIn(ledger, some).map((name) => `still there: ${name}`);
}
