import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProvider } from './api/client';
import './look/base.css';
import { SayProvider } from './parts/Say';
import { Shell } from './shell/Shell';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no #root');
createRoot(place).render(
  <StrictMode>
    <ApiProvider>
      <SayProvider>
        <Shell />
      </SayProvider>
    </ApiProvider>
  </StrictMode>,
);
