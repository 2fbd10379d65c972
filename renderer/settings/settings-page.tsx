import { Radio } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useLedger } from '../app/use-ledger.ts';
import { Page } from '../ui/page.tsx';
import { About } from './about.tsx';
import { OfficeSection } from './office-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { RetentionSection } from './retention-section.tsx';
import styles from './settings.module.css';
import { type TypeSize, useTypeSize } from './type-size.tsx';

/** 设置: the office, the screen, where backups go, what is veiled, and which program this is (`#about`), how long things are kept (`#retention`). */
export function SettingsPage() {
  const { secondPlace, actor } = useLedger();
  const { size, choose } = useTypeSize();
  const about = useRef<HTMLElement>(null);
  const retention = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    const part = { '#about': about, '#retention': retention }[hash]?.current;
    part?.scrollIntoView();
    part?.focus();
  }, [hash]);
  return (
    <Page title="设置">
      <OfficeSection />
      <section className={styles.section} aria-labelledby="settings-screen">
        <h2 id="settings-screen">显示</h2>
        <Radio.Group
          aria-label="字号"
          value={size}
          onChange={(event) => choose(event.target.value as TypeSize)}
          options={[
            { value: 'standard', label: '标准字号' },
            { value: 'large', label: '大字号' },
          ]}
        />
      </section>
      <section className={styles.section} aria-labelledby="settings-backup">
        <h2 id="settings-backup">备份</h2>
        <p>
          {secondPlace === null
            ? '还没有设第二备份位置。电脑坏了，里面的备份会一起丢。'
            : `每次备份都会在“${secondPlace}”再存一份。`}
        </p>
        <Link to="/backups">{secondPlace === null ? '去设第二备份位置' : '查看备份'}</Link>
      </section>
      <section className={styles.section} aria-labelledby="settings-actor">
        <h2 id="settings-actor">操作人</h2>
        <p>
          在这台电脑上做的操作，都记在“<strong>{actor}</strong>”名下。这是 Windows
          的登录名，换人用请换登录名。
        </p>
      </section>
      <div id="retention" ref={retention} tabIndex={-1}>
        <RetentionSection />
      </div>
      <PrivacySection />
      <section className={styles.section} aria-labelledby="about" ref={about} tabIndex={-1}>
        <h2 id="about">关于连心台账</h2>
        <About />
      </section>
    </Page>
  );
}
