import type { RendererFile } from '../host/renderer-files.ts';

/** The plain page for a window that keeps failing. It needs nothing of what has failed: no bundle, no React. */
const HTML = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Assay</title>
    <link rel="stylesheet" href="/stopped.css" />
    <script src="/stopped.js" defer></script>
  </head>
  <body>
    <main>
      <h1>Assay cannot show this report</h1>
      <p>
        The window has failed several times in a short while. What you wrote is kept on this computer, as it was a moment
        before, and the report’s own file is as it was saved last.
      </p>
      <p>
        <button type="button" id="copy">Save a copy of the work…</button>
        <button type="button" id="again">Try again</button>
      </p>
      <p id="said" role="status"></p>
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
  ask('copyKept', (saved) => (saved ? 'Saved as “' + saved.name + '”.' : '')));
document.getElementById('again').addEventListener('click', () => ask('showAgain', () => ''));
`;

export const STOPPED_FILES: ReadonlyMap<string, RendererFile> = new Map([
  ['/stopped.html', file('text/html; charset=utf-8', HTML)],
  ['/stopped.css', file('text/css; charset=utf-8', CSS)],
  ['/stopped.js', file('text/javascript; charset=utf-8', SCRIPT)],
]);

function file(type: string, text: string): RendererFile {
  return { type, body: new TextEncoder().encode(text), kept: false };
}
