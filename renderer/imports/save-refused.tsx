import { Button } from 'antd';
import type { StagedSummary } from '../../shared/api/imports.ts';
import { ask } from '../bridge/ask.ts';
import { useJob } from '../bridge/use-job.ts';
import { suggestedName } from '../documents/suggested-name.ts';
import { useSay } from '../ui/say.tsx';

/** 把被拒的行另存为表格: with the reasons beside and the cells marked, to be put right in Excel and imported again. */
export function SaveRefused({ summary }: { readonly summary: StagedSummary }) {
  const job = useJob();
  const say = useSay();
  const save = async () => {
    const title = `${summary.file.replace(/\.[^.]*$/, '')}（被拒的行）`;
    try {
      const suggested = suggestedName({ title, extension: 'xlsx' }, new Date());
      const out = await ask('chooseSaveAs', { kind: 'workbook', suggested });
      if (out === null) return;
      await job.run((name) => ask('saveRefusedRows', { job: name, staging: summary.staging, out }));
      say.done(`已保存：${out}`);
    } catch (error) {
      say.fault(error);
    }
  };
  return (
    <Button loading={job.running} onClick={() => void save()}>
      另存被拒的行…
    </Button>
  );
}
