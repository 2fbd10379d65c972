import { Button, Descriptions } from 'antd';
import type { AppInfo } from '../../shared/api/shell.ts';
import notices from '../../THIRD-PARTY-NOTICES.md?raw';
import { ask } from '../bridge/ask.ts';
import { useCall } from '../bridge/use-call.ts';
import { Loading } from '../ui/loading.tsx';
import { useSay } from '../ui/say.tsx';
import styles from './settings.module.css';

/** 关于: which program this is, where it keeps its settings, whose work it stands on. Needs no open ledger. */
export function About() {
  const info = useCall('appInfo', {});
  const say = useSay();
  const copy = async (known: AppInfo) => {
    try {
      await ask('copyText', { text: forMaintainers(known) });
      say.done('已复制，可以粘贴到微信或邮件里发给维护人员。');
    } catch (error) {
      say.fault(error);
    }
  };
  return (
    <Loading answer={info}>
      {(known) => (
        <>
          <Descriptions
            column={1}
            size="small"
            items={[
              { key: 'version', label: '版本', children: known.version },
              { key: 'system', label: '系统', children: saySystem(known.system) },
              { key: 'place', label: '设置放在', children: known.userData },
            ]}
          />
          <Button className={styles.about ?? ''} onClick={() => void copy(known)}>
            复制给维护人员
          </Button>
          <details className={styles.licences}>
            <summary>许可与第三方组件</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it */}
            <pre tabIndex={0}>{notices}</pre>
          </details>
        </>
      )}
    </Loading>
  );
}

/** `win32 10.0.22631` as people call it. */
function saySystem(system: string): string {
  return system.replace(/^win32/, 'Windows').replace(/^linux/, 'Linux');
}

/** What somebody who helps from afar must know first. The settings folder's path would carry the account's name. */
function forMaintainers({ version, system }: AppInfo): string {
  const { width, height } = window.screen;
  return [
    `连心台账 ${version}`,
    `系统 ${system}`,
    `屏幕 ${width}×${height}，缩放 ${Math.round(window.devicePixelRatio * 100)}%，窗口 ${window.innerWidth}×${window.innerHeight}`,
  ].join('\n');
}
