import { writeSync } from 'node:fs';
import { openLedger } from '../../electron/ledger/ledger.ts';

/** A second program at work: opens the ledger named on its command line, says so, and waits to be killed. */
const [folder = ''] = process.argv.slice(2);
await openLedger(folder, { mode: 'write', actor: '另一个', appVersion: '0.0.0-test' });
writeSync(1, 'open\n');
setInterval(() => writeSync(1, 'still open\n'), 60_000);
