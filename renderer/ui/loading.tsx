import { Alert, Spin } from 'antd';
import type { ReactNode } from 'react';
import { asFault } from '../bridge/fault.ts';
import { FaultText } from './fault-text.tsx';

interface Answer<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
}

/** Shows an answer of the main side when it is there; until then a quiet sign, or why it cannot be had. */
export function Loading<Data>({
  answer,
  children,
}: {
  readonly answer: Answer<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  if (answer.data !== undefined) return <>{children(answer.data)}</>;
  if (answer.error !== null) {
    return <Alert type="error" title={<FaultText fault={asFault(answer.error)} />} showIcon />;
  }
  // Most answers are there within a few milliseconds: a sign that flashes would only disturb.
  return <Spin delay={400} description="正在读取…" />;
}
