import { type MessageCode, type MessageDetail, messages } from './index.ts';

/**
 * An expected refusal: the user asked for something that cannot be done and is told why and what to press.
 * Anything else that is thrown is a bug. Crosses threads as `{ code, detail }`, because only data survives the journey.
 */
export class Refusal<Code extends MessageCode = MessageCode> extends Error {
  readonly code: Code;
  readonly detail: MessageDetail<Code>;

  constructor(code: Code, detail: MessageDetail<Code>, options?: { readonly cause: unknown }) {
    super(sentence(code, detail), options);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}

/** The Chinese sentence of a message code: what happened, to what, and what to do. */
export function sentence<Code extends MessageCode>(code: Code, detail: MessageDetail<Code>): string {
  const write = messages[code] as (detail: MessageDetail<Code>) => string;
  return write(detail);
}
