import { type MessageCode, type MessageDetail, messages } from '../../shared/messages/index.ts';
import { redacted } from '../../shared/messages/redact.ts';
import { sentence } from '../../shared/messages/refusal.ts';

/** What went wrong, as a clerk is told it; `report` is there only if it was a bug that somebody should look into. */
export class Fault extends Error {
  readonly code: string;
  readonly report: string | null;

  constructor(code: string, message: string, report: string | null = null) {
    super(message);
    this.name = 'Fault';
    this.code = code;
    this.report = report;
  }
}

/** A refusal that came over the bridge, as a sentence. A code that is not in the table keeps its name as a reference. */
export function faultOf(code: string, detail: unknown): Fault {
  if (!Object.hasOwn(messages, code)) {
    return new Fault(code, `这一步没有完成。请再试一次；如仍不行，请告诉维护人员这个代号：${code}。`);
  }
  const known = code as MessageCode;
  const { report } = (detail ?? {}) as { readonly report?: unknown };
  return new Fault(
    code,
    sentence(known, detail as MessageDetail<MessageCode>),
    typeof report === 'string' ? report : null,
  );
}

/** Anything thrown, as a Fault: a mistake of the screen itself carries its own report. */
export function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  return new Fault('screen', '画面出了错，已保存的内容没有改动。请返回上一页再试。', redacted(error));
}
