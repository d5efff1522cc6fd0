import { spokenLanguage } from '../../core/messages/messages.ts';
import type { RendererFile } from '../host/renderer-files.ts';
import { say } from './messages.ts';

/** The plain page for a window that keeps failing. It needs nothing of what has failed: no bundle, no React. */
const html = () => `<!doctype html>
<html lang="${spokenLanguage()}">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Assay</title>
    <link rel="stylesheet" href="/stopped.css" />
    <script src="/stopped.js" defer></script>
  </head>
  <body>
    <main>
      <h1>${say('cannotShowThisReport')}</h1>
      <p>${say('windowHasFailed')}</p>
      <p>
        <button type="button" id="copy">${say('saveACopyOfTheWork')}</button>
        <button type="button" id="again">${say('tryAgain')}</button>
      </p>
      <p id="said" role="status" data-saved="${say('savedAs', { name: '*' })}"></p>
    </main>
  </body>
</html>
`;

const CSS = `body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 40rem; margin: 15vh auto 0; padding: 0 2rem; }
h1 { font-size: 1.4rem; }
button { font: inherit; padding: 0.4rem 1rem; margin-right: 0.5rem; }
`;

const SCRIPT = `const said = document.getElementById('said');
const ask = async (name, tell) => {
  const reply = await window.assay(name, {});
  said.textContent = reply.ok ? tell(reply.value) : reply.fault.message;
};
document.getElementById('copy').addEventListener('click', () =>
  ask('copyKept', (saved) => (saved ? said.dataset.saved.replace('*', () => saved.name) : '')));
document.getElementById('again').addEventListener('click', () => ask('showAgain', () => ''));
`;

/** One of its files, by its path; it speaks as the window did. */
export function stoppedFile(path: string): RendererFile | undefined {
  switch (path) {
    case '/stopped.html':
      return file('text/html; charset=utf-8', html());
    case '/stopped.css':
      return file('text/css; charset=utf-8', CSS);
    case '/stopped.js':
      return file('text/javascript; charset=utf-8', SCRIPT);
    default:
      return undefined;
  }
}

function file(type: string, text: string): RendererFile {
  return { type, body: new TextEncoder().encode(text), kept: false };
}
