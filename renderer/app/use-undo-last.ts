import { ask } from '../bridge/ask.ts';
import { useCall } from '../bridge/use-call.ts';
import { useSay } from '../ui/say.tsx';

export interface UndoLast {
  readonly possible: boolean;
  /** What would be undone. */
  readonly label: string;
  undo(): void;
}

/** 撤销: takes back this person's latest saved operation that still stands; nothing is asked, for it can be redone. */
export function useUndoLast(): UndoLast {
  const say = useSay();
  const last = useCall('lastUndoable', {}).data ?? null;
  return {
    possible: last !== null,
    label: last === null ? '没有可以撤销的操作' : `撤销：${last.label}（Ctrl+Alt+Z）`,
    async undo() {
      if (last === null) return;
      try {
        const { label } = await ask('undoBatch', { batch: last.id });
        say.done(label);
      } catch (error) {
        say.fault(error);
      }
    },
  };
}
