import { Button, Card, Flex } from 'antd';
import { useNavigate } from 'react-router';
import { registers } from '../../shared/registers/definitions/index.ts';
import { DraftsCard } from '../drafts/drafts-card.tsx';
import { Page } from '../ui/page.tsx';
import styles from './home-page.module.css';
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
      <div className={styles.cards}>
        {registers.map(({ key, label, print }) => (
          <Card key={key} className={styles.card ?? ''}>
            <h2 className={styles.label}>{label}</h2>
            <div className={styles.figure}>
              {(counts[key] ?? 0).toLocaleString('zh-CN')}
              <span className={styles.unit}>{print.unit}</span>
            </div>
            <Flex gap={8} wrap>
              <Button type="primary" onClick={() => void navigate(`/registers/${key}`)}>
                打开名册
              </Button>
              <Button onClick={() => void navigate(`/registers/${key}/new`)}>新增</Button>
              <Button onClick={() => void navigate(`/print/${key}`)}>打印</Button>
            </Flex>
          </Card>
        ))}
      </div>
    </Page>
  );
}
