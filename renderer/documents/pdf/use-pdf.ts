import { useEffect, useState } from 'react';
import { asFault, type Fault } from '../../bridge/fault.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';

/**
 * The PDF at an address, opened. While a new one is fetched the former stays, so that the pages do not flicker when an
 * option is changed.
 *
 * @param address null while there is none yet
 */
export function usePdf(address: string | null): {
  readonly pdf: OpenPdf | null;
  readonly fault: Fault | null;
} {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    if (address === null) return;
    const leaving = new AbortController();
    setFault(null);
    openPdf(address, leaving.signal).then(
      (opened) => {
        if (leaving.signal.aborted) opened.close();
        else setPdf(opened);
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setFault(asFault(error));
      },
    );
    return () => leaving.abort();
  }, [address]);
  useEffect(() => () => pdf?.close(), [pdf]);
  return { pdf, fault };
}
