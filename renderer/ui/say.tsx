import { App, Button } from 'antd';
import { ask } from '../bridge/ask.ts';
import { asFault } from '../bridge/fault.ts';
import { FaultText } from './fault-text.tsx';

export interface Say {
  /** Something was done; with `batch`, it can be taken back from the same line (`back`: 重做 after an undo). */
  done(text: string, batch?: number | null, back?: '撤销' | '重做'): void;
  /** What was tried does not go here, and what does; nothing was lost, and it goes away by itself. */
  hint(text: string): void;
  /** Something was refused or went wrong. Stays until it is closed. */
  fault(error: unknown): void;
  /** Something the clerk should know, without being disturbed. */
  reminder(text: string): void;
  /** A question before something that cannot be taken back easily. @returns whether the clerk agreed */
  sure(question: { title: string; text?: string; ok: string; danger?: boolean }): Promise<boolean>;
}

/** How pages speak to the clerk: short, in one place of the screen, with undo where there is one. */
export function useSay(): Say {
  const { message, notification, modal } = App.useApp();
  const say: Say = {
    done(text, batch = null, back = '撤销') {
      const key = `done-${crypto.randomUUID()}`;
      void message.open({
        key,
        type: 'success',
        duration: batch === null ? 3 : 8,
        content:
          batch === null ? (
            text
          ) : (
            <>
              {text}
              <Button
                type="link"
                onClick={async () => {
                  message.destroy(key);
                  try {
                    const { label } = await ask('undoBatch', { batch });
                    say.done(label);
                  } catch (error) {
                    say.fault(error);
                  }
                }}
              >
                {back}
              </Button>
            </>
          ),
      });
    },
    hint(text) {
      void message.open({ key: text, type: 'info', duration: 5, content: text });
    },
    fault(error) {
      const fault = asFault(error);
      notification.error({
        key: fault.code,
        title: fault.report === null ? '没有完成' : '程序出了错',
        description: <FaultText fault={fault} />,
        duration: 0,
        placement: 'top',
      });
    },
    reminder(text) {
      notification.warning({
        key: text,
        title: '提醒',
        description: text,
        duration: 0,
        placement: 'bottomRight',
      });
    },
    sure({ title, text, ok, danger = false }) {
      return new Promise((resolve) => {
        modal.confirm({
          title,
          ...(text === undefined ? {} : { content: text }),
          okText: ok,
          cancelText: '取消',
          okButtonProps: { danger },
          focusable: { autoFocusButton: danger ? 'cancel' : 'ok' },
          onOk: () => resolve(true),
          onCancel: () => resolve(false),
        });
      });
    },
  };
  return say;
}
