import { beforeEach, describe, expect, it } from 'vitest';
import { commitImport } from '../../../electron/import/commit-import.ts';
import { asRefusal } from '../../../electron/ledger/damage.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { verifyLedger } from '../../../electron/ledger/verify-ledger.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { inventedId, liveRows, stage, writeText } from '../../support/import-files.ts';
import { createTestLedger, fileContent, freshPath, openTestLedger } from '../../support/ledger-folders.ts';
import { saveMembers } from '../../support/members.ts';

const listed = 1200;
const list = writeText(
  '党员名册.csv',
  [
    '姓名,所在党支部,公民身份证号,备注',
    ...Array.from(
      { length: listed },
      (_, n) =>
        `王芳,第${n % 7}党支部,${inventedId(`19${60 + (n % 30)}-01-01`, n % 1000)},${'说明'.repeat(20)}`,
    ),
  ].join('\n'),
);

let ledger: Ledger;
beforeEach(async () => {
  ledger = await createTestLedger(freshPath('团结路社区.lianxin'));
});

/** Leaves the ledger's file so many pages to grow by, as a disk does that is nearly full. */
function leavePages(pages: number): void {
  ledger.db.pragma(`max_page_count = ${Number(ledger.db.pragma('page_count', { simple: true })) + pages}`);
}

const makeRoom = () => ledger.db.pragma('max_page_count = 1000000');
const content = () => fileContent(ledger.db.name);
const problems = () => verifyLedger(ledger.connection.folder, ledger.db).problems;

/** Why a promise was not kept; null if it was. */
async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(() => null).catch((error: unknown) => error);
}

describe('a save on a full disk', () => {
  it('is refused in plain words, leaves nothing by halves, and succeeds once there is room', async () => {
    await saveMembers(ledger, [{ name: '王芳' }]);
    leavePages(0);
    const many = Array.from({ length: 200 }, () => ({ name: '李明', remarks: '说明'.repeat(100) }));
    const before = content();
    const failure = await failureOf(saveMembers(ledger, many, 0));
    expect(asRefusal(failure, '保存')).toMatchObject({
      code: 'disk-full',
      message: '磁盘空间不足，保存没有完成，原有内容没有改动。请清理磁盘后再试一次。',
    });
    expect(content()).toEqual(before);
    expect(problems()).toEqual([]);
    makeRoom();
    await saveMembers(ledger, many, 0);
    expect(liveRows(ledger, partyMember)).toHaveLength(201);
    expect(problems()).toEqual([]);
  });

  it('may be one of many small ones: those acknowledged before stay', async () => {
    leavePages(3);
    let saved = 0;
    let failure: unknown = null;
    while (failure === null) {
      failure = await failureOf(saveMembers(ledger, [{ name: '王芳', remarks: '说明'.repeat(200) }], saved));
      if (failure === null) saved += 1;
    }
    expect(asRefusal(failure)?.code).toBe('disk-full');
    expect(saved).toBeGreaterThan(0);
    expect(liveRows(ledger, partyMember)).toHaveLength(saved);
    expect(problems()).toEqual([]);
  });
});

describe('an import on a full disk', () => {
  it.each([0, 1, 10, 50, 100, 150, 200, 250, 300, 350, 400])(
    'is done when it says so and untouched when it says not, with %i pages left',
    async (pages) => {
      const store = await stage(ledger, list);
      leavePages(pages);
      const before = content();
      const failure = await failureOf(commitImport(ledger, store));
      if (failure === null) {
        expect(liveRows(ledger, partyMember)).toHaveLength(listed);
      } else {
        expect(asRefusal(failure, '导入')?.code).toBe('disk-full');
        expect(content()).toEqual(before);
      }
      expect(problems()).toEqual([]);
      makeRoom();
      if (failure !== null) await commitImport(ledger, store);
      store.discard();
      expect(liveRows(ledger, partyMember)).toHaveLength(listed);
      // What could not be made findable for want of room is made up for on opening.
      await ledger.close();
      ledger = await openTestLedger(ledger.connection.folder);
      const found = await listRows(ledger, { register: 'party-member', search: '王芳', limit: 1 });
      expect(found).toMatchObject({ total: listed, searchComplete: true });
      expect(problems()).toEqual([]);
    },
  );
});
