import { useState } from 'react';
import type { CallOutput } from '../../shared/api/calls.ts';
import type { TemplateInfo } from '../../shared/api/templates.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import type { RowChoice } from '../../shared/registers/row-choice.ts';
import type { FillReport } from '../../shared/registers/templates/fill-report.ts';
import { ask } from '../bridge/ask.ts';
import { asFault } from '../bridge/fault.ts';
import { type RunningJob, useJob } from '../bridge/use-job.ts';
import { isCancelled } from '../documents/is-cancelled.ts';
import { useSay } from '../ui/say.tsx';

export interface Filling {
  readonly job: RunningJob;
  /** What was written last; null before, meanwhile, and if it was stopped or failed. */
  readonly result: CallOutput<'fillTemplate'> | null;
  readonly stopped: boolean;
  /** Asks where the files shall go, then writes them. Nothing happens if the clerk presses 取消 there. */
  fill(template: TemplateInfo, report: FillReport, masked: boolean): Promise<void>;
}

/** Fills forms where the clerk wants them. Files that are there already are replaced only if she says so. */
export function useFilling({ key }: AnyRegister, choice: RowChoice | null): Filling {
  const say = useSay();
  const job = useJob();
  const [result, setResult] = useState<Filling['result']>(null);
  const [stopped, setStopped] = useState(false);

  const write = async (
    template: TemplateInfo,
    masked: boolean,
    out: { readonly file: string } | { readonly folder: string },
    replace: boolean,
  ): Promise<void> => {
    const about = { register: key, template: template.id, masked, out, replace };
    try {
      setResult(null);
      setStopped(false);
      const chosen = choice === null ? {} : { choice };
      setResult(await job.run((id) => ask('fillTemplate', { ...about, ...chosen, job: id })));
    } catch (error) {
      const fault = asFault(error);
      if (isCancelled(error)) setStopped(true);
      else if (fault.code !== 'template-file-exists') say.fault(error);
      else if (await say.sure({ title: '替换同名文件？', text: fault.message, ok: '替换', danger: true }))
        await write(template, masked, out, true);
    }
  };

  return {
    job,
    result,
    stopped,
    async fill(template, report, masked) {
      try {
        const [only = ''] = report.files;
        if (report.files.length > 1) {
          const folder = await ask('chooseFile', { kind: 'folder' });
          if (folder !== null) await write(template, masked, { folder }, false);
          return;
        }
        const kind = template.format === 'docx' ? 'word' : 'workbook';
        // The system's dialog asks by itself before a file is replaced.
        const file = await ask('chooseSaveAs', { kind, suggested: only });
        if (file !== null) await write(template, masked, { file }, true);
      } catch (error) {
        say.fault(error);
      }
    },
  };
}
