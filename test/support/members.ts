import type { Ledger } from '../../electron/ledger/ledger.ts';
import { changeLedger } from '../../electron/ledger/records/change-ledger.ts';
import { citizenIdCheckCharacter } from '../../shared/people/citizen-id.ts';
import { partyMember } from '../../shared/registers/definitions/party-member.ts';
import type { Row, RowValues } from '../../shared/registers/register.ts';

/** The n-th sound ID number of nobody (no area is called 990101), n from 0 to 999. */
export function inventCitizenId(n: number): string {
  const first17 = `99010119800105${String(n).padStart(3, '0')}`;
  return first17 + citizenIdCheckCharacter(first17);
}

/** Saves members the way the program does, in one batch; those without an ID number get an invented one. */
export async function saveMembers(
  ledger: Ledger,
  members: readonly RowValues[],
  firstId = 900,
): Promise<readonly Row[]> {
  const { result } = await changeLedger(ledger, { kind: 'edit', label: '新增党员' }, async (changes) => {
    const rows: Row[] = [];
    for (const [index, values] of members.entries()) {
      const citizenId = inventCitizenId(firstId + index);
      rows.push(await changes.insert(partyMember, { citizenId, gender: '1', ...values }));
    }
    return rows;
  });
  return result;
}
