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
      try {
        // Asked anew: whoever presses right after saving means what was just saved, which the screen may not know yet.
        const latest = await ask('lastUndoable', {});
        if (latest === null) return;
        const { label } = await ask('undoBatch', { batch: latest.id });
        say.done(label);
      } catch (error) {
        say.fault(error);
      }
    },
  };
}
