import { describe, expect, it } from 'vitest';
import { restorePlace } from '../../../renderer/ledgers/restore-place.ts';

const home = 'D:\\文档\\连心台账';
const ledger = 'E:\\台账\\柳岸.lianxin';
const day = new Date(2026, 10, 5);

describe('a restored ledger goes', () => {
  it('beside the ledger it was made of, named after it and the day', () => {
    expect(restorePlace({ beside: ledger, office: '柳岸社区党委' }, [ledger], home, day)).toEqual({
      parent: 'E:\\台账',
      name: '柳岸（恢复于11月5日）',
    });
  });

  it('where new ledgers go, named after its office, if the backup came on a disk', () => {
    expect(restorePlace({ beside: 'G:\\备份', office: '柳岸社区党委' }, [ledger], home, day)).toEqual({
      parent: home,
      name: '柳岸社区党委（恢复于11月5日）',
    });
  });
});
