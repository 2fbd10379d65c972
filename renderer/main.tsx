import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/global.css';
import { LianxinApp } from './app/lianxin-app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LianxinApp />
  </StrictMode>,
);
