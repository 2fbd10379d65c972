import type { StartState } from '../../shared/api/ledgers.ts';

/** 首次启动. */
export function StartPage({ start }: { readonly start: Extract<StartState, { state: 'closed' }> }) {
  return <div>{start.home}</div>;
}
