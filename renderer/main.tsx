import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { catalogues, setTexts } from '../shared/messages/index.ts';
import { listenForKeys } from './components/keyboard.ts';
import { applyTheme } from './theme/apply-theme.ts';
import './theme/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');

listenForKeys();
// What is copied or dragged is text, never a picture or a link of the page.
document.addEventListener('dragstart', (event) => {
  event.preventDefault();
});
void start(createRoot(root));

/** The pages read their texts when they are loaded, so the language comes first. */
async function start(reactRoot: ReturnType<typeof createRoot>): Promise<void> {
  const [info, options] = await Promise.all([
    window.orgca.invoke('app.info', undefined),
    window.orgca.invoke('options.read', undefined),
  ]);
  if (options.ok) applyTheme(options.value);
  if (info.ok) {
    const { locale, formatTag } = info.value;
    setTexts(await catalogues[locale](), formatTag);
    document.documentElement.lang = locale === 'pseudo' ? 'en' : locale;
  }
  const { App } = await import('./app.tsx');
  reactRoot.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
