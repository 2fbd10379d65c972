import type { TemplateInfo } from '../../shared/api/templates.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { ask } from '../bridge/ask.ts';
import { useSay } from '../ui/say.tsx';

export interface TemplateActs {
  remove(template: TemplateInfo): void;
  putBack(template: TemplateInfo): void;
  /** Saves the kept file elsewhere. */
  save(template: TemplateInfo): void;
  /** Fetches a lost file back out of the backups. */
  recover(template: TemplateInfo): void;
  saveExample(format: 'xlsx' | 'docx'): void;
}

/** What can be done with templates at one press. */
export function useTemplateActs({ key, label }: AnyRegister): TemplateActs {
  const say = useSay();
  const attempt = (work: () => Promise<string | null>) => {
    void work().then((done) => {
      if (done !== null) say.done(done);
    }, say.fault);
  };
  const chooseFor = (format: 'xlsx' | 'docx', name: string) =>
    ask('chooseSaveAs', { kind: format === 'docx' ? 'word' : 'workbook', suggested: `${name}.${format}` });
  return {
    remove: (template) =>
      attempt(async () => {
        await ask('removeTemplate', { template: template.id });
        return `已移除“${template.label}”，在页面下方可以恢复`;
      }),
    putBack: (template) =>
      attempt(async () => {
        await ask('putBackTemplate', { template: template.id });
        return `已恢复“${template.label}”`;
      }),
    save: (template) =>
      attempt(async () => {
        const out = await chooseFor(template.format, template.label);
        if (out === null) return null;
        await ask('saveTemplate', { template: template.id, out });
        return `已保存：${out}`;
      }),
    recover: (template) =>
      attempt(async () => {
        await ask('recoverAttachment', { hash: template.hash });
        return `已找回“${template.label}”`;
      }),
    saveExample: (format) =>
      attempt(async () => {
        const out = await chooseFor(format, `${label}示例模板`);
        if (out === null) return null;
        await ask('saveExampleTemplate', { register: key, format, out });
        await ask('openDocument', { path: out });
        return `已保存：${out}`;
      }),
  };
}
