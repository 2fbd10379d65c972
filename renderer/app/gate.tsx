import { useEffect } from 'react';
import { useLedgerEvents } from '../bridge/app-events.tsx';
import { useCall } from '../bridge/use-call.ts';
import { useOfficeDesigns } from '../designs/use-office-designs.ts';
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
            <Desk folder={state.ledger.folder} />
          </LedgerContext>
        ) : (
          <StartPage start={state} />
        )
      }
    </Loading>
  );
}

/** Another ledger is another desk, and so is one with other registers: nothing of the former one's pages stays. */
function Desk({ folder }: { readonly folder: string }) {
  const designs = useOfficeDesigns(folder);
  return <Loading answer={designs}>{(data) => <Frame key={`${folder}\n${JSON.stringify(data)}`} />}</Loading>;
}
