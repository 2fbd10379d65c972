import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitImport } from '../../../electron/import/commit-import.ts';
import { importResult } from '../../../electron/import/import-result.ts';
import { stageImport } from '../../../electron/import/stage-import.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import { makeLedger } from '../../support/ledgers.ts';

test('a list may bring the parent of its own rows, before or after them', async () => {
  const ledger = await makeLedger();
  const file = join(mkdtempSync(join(tmpdir(), 'lianxin-tree-')), '党组织.csv');
  writeFileSync(
    file,
    '党组织名称,组织类别,上级党组织\n第一党支部,党支部,柳岸社区党委\n柳岸社区党委,党委,柳岸街道党工委\n第二党支部,党支部,柳岸社区党委\n',
  );
  const store = await stageImport(ledger.db, { file, today: '2026-11-24', register: partyOrganisation });
  const batch = await commitImport(ledger, store);
  const result = importResult(store, batch, ledger.names);
  store.discard();
  expect(result).toMatchObject({ added: 3, refused: [] });
  expect(result.created).toEqual([{ register: 'party-organisation', name: '柳岸街道党工委' }]);
  const { rows } = await listRows(ledger, { register: 'party-organisation', limit: 10 });
  const parents = rows.map(({ values }) => [
    values.name,
    ledger.names.nameOf('party-organisation', Number(values.parent)),
  ]);
  expect(Object.fromEntries(parents)).toEqual({
    第一党支部: '柳岸社区党委',
    第二党支部: '柳岸社区党委',
    柳岸社区党委: '柳岸街道党工委',
    柳岸街道党工委: null,
  });
});
