import { Button, Select } from 'antd';
import { useState } from 'react';
import { statisticsTables } from '../../shared/reports/party-statistics/tables.ts';
import { ask } from '../bridge/ask.ts';
import { JobProgress } from '../ui/job-progress.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Page } from '../ui/page.tsx';
import { sayCount } from '../ui/say-figures.ts';
import { Notice } from './notice.tsx';
import { Question } from './question.tsx';
import { SavedFile } from './saved-file.tsx';
import { StatisticsGaps } from './statistics-gaps.tsx';
import styles from './statistics-page.module.css';
import { cutoffWords, offeredYears, periodCode, periodTitle, usualPeriod } from './statistics-period.ts';
import { suggestedName } from './suggested-name.ts';
import { useSavingJob } from './use-saving-job.ts';

/** 党内统计: the official forms for a period, and who keeps them from being complete. */
export function StatisticsPage() {
  const [period, setPeriod] = useState(() => usualPeriod(new Date()));
  const { job, result, stopped, save } = useSavingJob((id, out) =>
    ask('partyStatistics', { job: id, period: periodCode(period), out }),
  );
  const title = `党内统计${periodTitle(period)}`;
  return (
    <Page title="党内统计">
      <div className={styles.columns}>
        <div className={styles.sheet}>
          <Labelled label="年度">
            {(marks) => (
              <Select
                {...marks}
                className={styles.year ?? ''}
                disabled={job.running}
                value={period.year}
                onChange={(year) => setPeriod({ ...period, year })}
                options={offeredYears(new Date()).map((year) => ({ value: year, label: `${year}年` }))}
              />
            )}
          </Labelled>
          <Question
            label="报表"
            value={period.half}
            onAnswer={(half) => setPeriod({ ...period, half })}
            answers={[
              { value: false, label: '年报（截至12月31日）' },
              { value: true, label: '半年报（截至6月30日）' },
            ]}
            help={`按名册现在的内容统计；${cutoffWords(period)}以后入党的和停止党籍的不计入。`}
          />
          {job.running ? (
            <JobProgress job={job} label="正在统计" />
          ) : (
            <Button
              type="primary"
              size="large"
              onClick={() => void save(suggestedName({ title, extension: 'xlsx' }, new Date()))}
            >
              生成统计表…
            </Button>
          )}
        </div>
        <section className={styles.contents} aria-label="统计表内容">
          <h2 className={styles.heading}>统计表里有</h2>
          <ul>
            {statisticsTables.map(({ key, number, title }) => (
              <li key={key}>
                表{number}　{title}
              </li>
            ))}
            <li>校核表　各表之间的核对，和需要补全信息的党员名单</li>
          </ul>
        </section>
      </div>
      <div className={styles.outcome} aria-live="polite">
        {stopped && <Notice type="info">已取消，没有生成文件。</Notice>}
        {result !== null && (
          <>
            <SavedFile path={result.out}>
              党员总数 {sayCount(result.total)} 人
              {result.unclassified === 0
                ? '，各表所需信息齐全。'
                : `，有 ${sayCount(result.unclassified)} 处信息不全，见下。`}
            </SavedFile>
            <StatisticsGaps gaps={result.gaps} />
          </>
        )}
      </div>
    </Page>
  );
}
