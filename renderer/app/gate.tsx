import { useEffect } from 'react';
import { useLedgerEvents } from '../bridge/app-events.tsx';
import { useCall } from '../bridge/use-call.ts';
import { StartPage } from '../ledgers/start-page.tsx';
import { Loading } from '../ui/loading.tsx';
import { Frame } from './frame.tsx';
import { LedgerContext } from './use-ledger.ts';

/** With an open ledger the frame and its pages; without, the first page: create, open, practise, restore. */
export function Gate() {
  useLedgerEvents();
  const start = useCall('startState', {});
  const office = start.data?.state === 'open' ? start.data.ledger.office.name : null;
  useEffect(() => {
    document.title = office === null ? '连心台账' : `${office} - 连心台账`;
  }, [office]);
  return (
    <Loading answer={start}>
      {(state) =>
        state.state === 'open' ? (
          <LedgerContext value={state.ledger}>
            {/* Another ledger is another desk: nothing of the former one's pages stays. */}
            <Frame key={state.ledger.folder} />
          </LedgerContext>
        ) : (
          <StartPage start={state} />
        )
      }
    </Loading>
  );
}
