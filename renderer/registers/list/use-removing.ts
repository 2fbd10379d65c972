import type { AnyRegister } from '../../../shared/registers/register.ts';
import { ask } from '../../bridge/ask.ts';
import { useSay } from '../../ui/say.tsx';
import { sayCount } from '../../ui/say-figures.ts';
import type { Choosing } from './use-choosing.ts';

/** Names in the question; the rest are counted. */
const mostNamed = 5;

/** 删除: moves the chosen rows to the recycle bin, after asking; one undo brings all of them back. */
export function useRemoving(definition: AnyRegister, choosing: Choosing): () => Promise<void> {
  const say = useSay();
  return async () => {
    try {
      const lines = await choosing.lines();
      if (lines.length === 0) return;
      const count = `${sayCount(lines.length)} ${definition.print.unit}`;
      const names = lines.slice(0, mostNamed).map(({ texts }) => texts[definition.nameField] ?? '');
      const which = names.join('、') + (lines.length > names.length ? ` 等 ${count}` : '');
      const agreed = await say.sure({
        title: `删除 ${count}？`,
        text: `${which}会移到回收站，以后可以恢复。`,
        ok: `删除 ${count}`,
        danger: true,
      });
      if (!agreed) return;
      const rows = lines.map(({ id, revision }) => ({ id, revision }));
      const { batch } = await ask('removeRows', { register: definition.key, rows });
      choosing.clear();
      say.done(`已删除 ${count}，可以在回收站找回`, batch);
    } catch (error) {
      say.fault(error);
    }
  };
}
