import { CheckOutlined } from '@ant-design/icons';
import styles from './step-line.module.css';

export const steps = ['选择文件', '工作表与栏目', '核对', '写入', '结果'] as const;

export type Step = (typeof steps)[number];

/** 步骤: where the clerk is on the way from a file to the ledger, and what is still to come. */
export function StepLine({ now }: { readonly now: Step }) {
  const at = steps.indexOf(now);
  return (
    <ol className={styles.line} aria-label="步骤">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index === at ? styles.now : index < at ? styles.done : styles.coming}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className={styles.number}>
            {index < at ? <CheckOutlined aria-label="已完成" /> : index + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  );
}
