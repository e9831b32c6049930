import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { listenForKeys } from './components/keyboard.ts';
import './theme/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');

listenForKeys();
// What is copied or dragged is text, never a picture or a link of the page.
document.addEventListener('dragstart', (event) => {
  event.preventDefault();
});
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
