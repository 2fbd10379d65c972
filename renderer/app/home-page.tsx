import { Button, Card } from 'antd';
import { useNavigate } from 'react-router';
import { registers } from '../../shared/registers/definitions/index.ts';
import { DraftsCard } from '../drafts/drafts-card.tsx';
import { ErasureLine } from '../retention/erasure-line.tsx';
import { Page } from '../ui/page.tsx';
import { DueCard } from './due-card.tsx';
import styles from './home-page.module.css';
import { RegisterTiles } from './register-tiles.tsx';
import { useLedger } from './use-ledger.ts';

/** 首页: what the ledger holds and the ways into it; an empty ledger shows the one thing to do first. */
export function HomePage() {
  const { office, counts } = useLedger();
  const navigate = useNavigate();
  const empty = registers.every(({ key }) => (counts[key] ?? 0) === 0);
  return (
    <Page title={office.name}>
      {empty && (
        <Card className={styles.first ?? ''}>
          <h2>从现有的表格开始</h2>
          <p>
            账本还是空的。把手头的《党员基本信息汇总表》导进来，党支部会一并建好；有问题的地方会先给您看。
          </p>
          <Button type="primary" size="large" onClick={() => void navigate('/import')}>
            导入表格
          </Button>
        </Card>
      )}
      <DraftsCard />
      <ErasureLine />
      <DueCard />
      <RegisterTiles />
    </Page>
  );
}
