import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { DraftKeeper, type KeptDraft } from '../../../renderer/drafts/draft-keeper.ts';
import { type DraftPlace, draftKey, findDraft, listDrafts } from '../../../renderer/drafts/drafts.ts';
import { WindowMemory } from '../../../renderer/drafts/window-memory.ts';

const place: DraftPlace = { ledger: 'D:\\柳岸.lianxin', register: 'party-member', row: 12 };

const typed = (text: string, at = '2026-11-25T09:30:00.000Z'): KeptDraft => ({
  content: { name: '王芳', entries: { name: { text } } },
  revision: 3,
  at,
});

const memories: WindowMemory[] = [];

function memoryOf(name: string, versions?: number): WindowMemory {
  const memory = new WindowMemory(name, versions);
  memories.push(memory);
  return memory;
}

const fresh = () => memoryOf(crypto.randomUUID());

function keeperOn(memory: WindowMemory, where = place): { keeper: DraftKeeper; faults: unknown[] } {
  const faults: unknown[] = [];
  return { keeper: new DraftKeeper(memory, where, (error) => faults.push(error)), faults };
}

afterEach(() => {
  for (const memory of memories.splice(0)) memory.close();
});

describe('a draft', () => {
  it('is there again with the newest keystroke after the window was gone', async () => {
    const first = fresh();
    const { keeper } = keeperOn(first);
    for (const text of ['王', '王芳', '王芳芳']) keeper.keep(typed(text));
    await keeper.settled();
    first.close();
    const found = await findDraft(memoryOf(first.name), place);
    expect(found).toMatchObject({ revision: 3, content: { entries: { name: { text: '王芳芳' } } } });
  });

  it('is gone once it was dropped, also right after a keystroke', async () => {
    const memory = fresh();
    const { keeper, faults } = keeperOn(memory);
    keeper.keep(typed('王芳'));
    keeper.drop();
    await keeper.settled();
    expect(await findDraft(memory, place)).toBeNull();
    expect(faults).toEqual([]);
  });

  it('belongs to one row of one ledger', async () => {
    const memory = fresh();
    const { keeper } = keeperOn(memory);
    keeper.keep(typed('王芳'));
    await keeper.settled();
    expect(await findDraft(memory, { ...place, row: null })).toBeNull();
    expect(await findDraft(memory, { ...place, ledger: 'E:\\柳岸.lianxin' })).toBeNull();
    expect(await listDrafts(memory, 'E:\\柳岸.lianxin')).toEqual([]);
  });

  it('is listed with the others of its ledger, the latest first', async () => {
    const memory = fresh();
    for (const [row, at] of [
      [1, '2026-11-25T09:00:00.000Z'],
      [2, '2026-11-25T11:00:00.000Z'],
      [null, '2026-11-25T10:00:00.000Z'],
    ] as const) {
      const { keeper } = keeperOn(memory, { ...place, row });
      keeper.keep(typed('王芳', at));
      await keeper.settled();
    }
    expect((await listDrafts(memory, place.ledger)).map(({ row }) => row)).toEqual([2, null, 1]);
  });

  it('whose content is not understood is passed over', async () => {
    const memory = fresh();
    const kept = { ...place, key: draftKey(place), revision: 1, at: '', content: { texts: [] } };
    await memory.drafts.put(kept);
    expect(await findDraft(memory, place)).toBeNull();
    expect(await listDrafts(memory, place.ledger)).toEqual([]);
  });
});

describe('the window memory', () => {
  it('of every former version is read by the present one', async () => {
    const name = crypto.randomUUID();
    const former = memoryOf(name, 1);
    await former.drafts.put({ ...place, key: draftKey(place), ...typed('王芳') });
    await former.remembered.put({ key: 'width', value: 12 });
    former.close();
    const present = memoryOf(name);
    expect(await findDraft(present, place)).toMatchObject({ content: { name: '王芳' } });
    expect(await present.remembered.get('width')).toEqual({ key: 'width', value: 12 });
  });

  it('that cannot be opened is said, and stops nobody', async () => {
    const { indexedDB } = Dexie.dependencies;
    Dexie.dependencies.indexedDB = {
      ...indexedDB,
      open: () => {
        throw new DOMException('no room', 'InvalidStateError');
      },
    };
    try {
      const { keeper, faults } = keeperOn(fresh());
      keeper.keep(typed('王'));
      await keeper.settled();
      keeper.keep(typed('王芳'));
      await keeper.settled();
      expect(faults).toHaveLength(2);
      await expect(findDraft(fresh(), place)).rejects.toThrow('no room');
    } finally {
      Dexie.dependencies.indexedDB = indexedDB;
    }
  });
});
