import { createRoot } from 'react-dom/client';
import '../app/global.css';
import { CrashPage } from './crash-page.tsx';
import { whyItWent } from './crash-words.ts';

/** Shown by the shell instead of a page whose process is gone; the ledger's own thread goes on meanwhile. */
const root = document.getElementById('root');
if (root === null) throw new Error('crash.html has no #root');
const reason = new URLSearchParams(window.location.search).get('reason') ?? '';
createRoot(root).render(
  <CrashPage
    what={whyItWent(reason)}
    report={`render-process-gone: ${reason}`}
    reopen={() => window.location.replace('./index.html')}
  />,
);
