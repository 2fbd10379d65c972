import { Button } from 'antd';
import { ask } from '../bridge/ask.ts';
import type { Fault } from '../bridge/fault.ts';

/**
 * A fault's sentence; if it was a bug, with a button that copies its report, which holds nobody's data. Stands in an
 * Alert or a notification, which is what is read aloud.
 */
export function FaultText({ fault }: { readonly fault: Fault }) {
  const { report } = fault;
  return (
    <div>
      {fault.message}
      {report !== null && (
        <div>
          <Button size="small" onClick={() => void ask('copyText', { text: `${fault.code}\n${report}` })}>
            复制错误内容
          </Button>
        </div>
      )}
    </div>
  );
}
