import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/global.css';
import { LianxinApp } from './app/lianxin-app.tsx';
import { lendNonce } from './app/page-nonce.ts';
import { RootBoundary } from './crash/root-boundary.tsx';

lendNonce();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <RootBoundary>
      <LianxinApp />
    </RootBoundary>
  </StrictMode>,
);
