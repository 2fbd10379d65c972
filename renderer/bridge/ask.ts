import type { Bridge } from '../../shared/api/bridge.ts';
import type { Reply } from '../../shared/api/call.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/api/calls.ts';
import { redacted } from '../../shared/messages/redact.ts';
import { Fault, faultOf } from './fault.ts';

declare global {
  interface Window {
    readonly lianxin: Bridge;
  }
}

/**
 * Asks the main side. Everything the screen knows of the ledger comes through here.
 *
 * @throws Fault with a Chinese sentence that says what happened and what to press
 */
export async function ask<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const call = window.lianxin[name] as (input: CallInput<Name>) => Promise<Reply<CallOutput<Name>>>;
  let reply: Reply<CallOutput<Name>>;
  try {
    reply = await call(input);
  } catch (error) {
    throw new Fault('bridge', '程序内部的联系中断了。请关闭程序后重新打开。', redacted(error));
  }
  if (reply.ok) return reply.value;
  throw faultOf(reply.code, reply.detail);
}
