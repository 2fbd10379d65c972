import { Button } from 'antd';
import type { TemplateInfo } from '../../shared/api/templates.ts';
import { describeTemplate, describeUnknown } from './template-words.ts';
import styles from './templates.module.css';
import type { TemplateActs } from './use-template-acts.ts';

/** One kept template: what it is, what is wrong with it, what can be done. */
export function TemplateRow({
  template,
  writable,
  acts,
  onRename,
  onReplace,
}: {
  readonly template: TemplateInfo;
  readonly writable: boolean;
  readonly acts: TemplateActs;
  onRename(): void;
  onReplace(): void;
}) {
  const { label, unknown, isThere, file } = template;
  return (
    <li className={styles.template}>
      <div className={styles.about}>
        <div className={styles.name}>{label}</div>
        <div className={styles.detail}>
          {describeTemplate(template)}；{file}
        </div>
        {unknown.length > 0 && <div className={styles.wrong}>不认识的词：{describeUnknown(unknown)}</div>}
        {!isThere && <div className={styles.wrong}>文件不见了，请从备份找回，或换一个文件。</div>}
      </div>
      <div className={styles.acts}>
        {isThere ? (
          <Button aria-label={`另存：${label}`} onClick={() => acts.save(template)}>
            另存…
          </Button>
        ) : (
          writable && (
            <Button aria-label={`从备份找回：${label}`} onClick={() => acts.recover(template)}>
              从备份找回
            </Button>
          )
        )}
        {writable && (
          <>
            <Button aria-label={`改名：${label}`} onClick={onRename}>
              改名…
            </Button>
            <Button aria-label={`换文件：${label}`} onClick={onReplace}>
              换文件…
            </Button>
            <Button aria-label={`移除：${label}`} onClick={() => acts.remove(template)}>
              移除
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
