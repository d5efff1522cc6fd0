/** A fault as a hasty change could bring it in, and the test that has to fail of it. */
export type PlantedFault = {
  what: string;
  /** In `electron/`. */
  file: string;
  /** Text that occurs in the file once. */
  find: string;
  put: string;
  /** `title`: what the test is called in its file. `app`: whether it starts the app, or reads it. */
  caughtBy: { test: string; title: string; app: boolean };
};

const by = (test: string) => (title: string) => ({ test: `tests/desktop/${test}.test.ts`, title, app: true });
const guards = (title: string) => ({ test: 'tests/electron/desktop/guards.test.ts', title, app: false });
const [calls, manners, crash] = [by('hostile-calls'), by('manners'), by('crash')];
const [leaving, page, settings, windows] = [by('leaving'), by('hostile-page'), by('settings'), by('windows')];

export const faults: readonly PlantedFault[] = [
  {
    what: 'windows are not sandboxed by rule',
    file: 'main.ts',
    find: 'app.enableSandbox();',
    put: '',
    caughtBy: settings('every window is sandboxed, by itself and by the rule for all'),
  },
  {
    what: 'the window is not sandboxed',
    file: 'main.ts',
    find: 'sandbox: true,',
    put: 'sandbox: false,',
    caughtBy: settings('every window is sandboxed, by itself and by the rule for all'),
  },
  {
    what: 'page and preload script share a world',
    file: 'main.ts',
    find: 'contextIsolation: true,',
    put: 'contextIsolation: false,',
    caughtBy: settings('%s is set as it has to be'),
  },
  {
    what: 'the page has Node',
    file: 'main.ts',
    find: 'nodeIntegration: false,',
    put: 'nodeIntegration: true,',
    caughtBy: settings('%s is set as it has to be'),
  },
  {
    what: 'nothing guards where a window goes',
    file: 'main.ts',
    find: 'guardContents(contents, openOutside)',
    put: 'void contents',
    caughtBy: page('the window does not go to %s'),
  },
  {
    what: 'nothing guards what the computer has',
    file: 'main.ts',
    find: 'guardSession(session.defaultSession, devtools);',
    put: '',
    caughtBy: page('%s is refused'),
  },
  {
    what: 'a second start is not heard',
    file: 'main.ts',
    find: 'void opening.open(readWanted(said))',
    put: 'void said',
    caughtBy: windows('at a second start goes to the first, which shows it in a window of its own'),
  },
  {
    what: 'every start is the first',
    file: 'main.ts',
    find: 'if (app.requestSingleInstanceLock(wanted)) begin();',
    put: 'if (wanted) begin();',
    caughtBy: windows('at a second start goes to the first, which shows it in a window of its own'),
  },
  {
    what: 'the preload script is looked for elsewhere',
    file: 'main.ts',
    find: "'preload.cjs'",
    put: "'preload.js'",
    caughtBy: page('the page has one function and nothing else'),
  },
  {
    what: 'a page that crashed is left',
    file: 'main.ts',
    find: "void browser.loadURL(crashes.failed() === 'again' ? pageOf(window) : STOPPED_PAGE);",
    put: '',
    caughtBy: crash('the report is there again by itself, with what had just been typed'),
  },
  {
    what: 'a window is closed before its work is kept',
    file: 'main.ts',
    find: '    await leave();\n',
    put: '',
    caughtBy: leaving('what was typed a moment before the window is closed is in the file, and nobody is asked'),
  },
  {
    what: 'the menu is built and not set',
    file: 'main.ts',
    find: 'put: (menu) => Menu.setApplicationMenu(menu),',
    put: 'put: () => {},',
    caughtBy: manners('has the commands of a report, on while one is open'),
  },
  {
    what: 'what is no report is passed over in silence',
    file: 'desktop/opening.ts',
    find: 'return void newWindow(undefined, checked);',
    put: 'return;',
    caughtBy: windows('and is no report, is said in a window, and everything else goes on'),
  },
  {
    what: 'a report gets a second window',
    file: 'desktop/opening.ts',
    find: 'if (known) show(known);',
    put: 'if (known) newWindow(checked, undefined);',
    caughtBy: windows('and is shown already, brings its window to the front, whatever link it is given by'),
  },
  {
    what: 'places of windows are not remembered',
    file: 'main.ts',
    find: "...remember(memory, file ?? '', place)",
    put: '...memory',
    caughtBy: windows('a window stands where it stood, each report its own'),
  },
  {
    what: 'a window is never shown',
    file: 'main.ts',
    find: '      if (place.fullScreen) browser.setFullScreen(true);\n      browser.show();',
    put: '      if (place.fullScreen) browser.setFullScreen(true);',
    caughtBy: windows('the window is shown once its page is there, with its title'),
  },
  {
    what: 'the page gets the wire itself',
    file: 'preload.ts',
    find: "contextBridge.exposeInMainWorld(\n  'assay',",
    put: "contextBridge.exposeInMainWorld('wire', { send: (name: string, sent: unknown) => ipcRenderer.invoke(name, sent) });\ncontextBridge.exposeInMainWorld(\n  'assay',",
    caughtBy: page('the page has one function and nothing else'),
  },
  {
    what: 'the event is passed on in place of what was told',
    file: 'preload.ts',
    find: '(_event, told) => hear(told)',
    put: '(event) => hear(event as never)',
    caughtBy: manners('does a command in the window in front'),
  },
  {
    what: 'a page says itself where a dropped file lies',
    file: 'preload.ts',
    find: 'webUtils.getPathForFile(file as never)',
    put: '(file as { path: string }).path',
    caughtBy: calls('a page cannot name a path as if a file had been dropped'),
  },
  {
    what: 'whoever sends is answered',
    file: 'ipc.ts',
    find: 'return maySend({ isOurs: window !== undefined, isMainFrame, address: senderFrame?.url }) ? window : undefined;',
    put: 'return window;',
    caughtBy: calls('a call from a frame, from another page or from nobody is refused'),
  },
  {
    what: 'frames are answered',
    file: 'ipc.ts',
    find: 'const isMainFrame = senderFrame !== null && senderFrame === sender.mainFrame;',
    put: 'const isMainFrame = senderFrame !== null;',
    caughtBy: calls('a call from a frame, from another page or from nobody is refused'),
  },
  {
    what: 'a reply cannot be copied',
    file: 'ipc.ts',
    find: 'if (window) return window.calls.answer(asked);',
    put: 'if (window) return { ...(await window.calls.answer(asked)), also: () => {} } as never;',
    caughtBy: calls('what cannot be copied is refused, and the shell lives on'),
  },
  {
    what: 'a report can be opened in two windows',
    file: 'ipc.ts',
    find: 'if (!other || other === window())',
    put: 'if (window())',
    caughtBy: windows('a report has one window: from the list of another it is brought to the front'),
  },
  {
    what: 'a page is known by how its address begins',
    file: 'desktop/own-page.ts',
    find: 'return page === PAGE || page === STOPPED_PAGE;',
    put: 'return page?.startsWith(PAGE.slice(0, -1)) ?? false;',
    caughtBy: guards('” is no page of ours: it may not be shown, send or be gone to'),
  },
  {
    what: 'requests go out',
    file: 'desktop/own-page.ts',
    find: "return INSIDE.has(protocol) && (protocol !== 'assay:' || host === 'app');",
    put: 'return host !== undefined;',
    caughtBy: guards('nothing is loaded from “'),
  },
  {
    what: 'any address is handed to the system',
    file: 'desktop/own-page.ts',
    find: '!OUTSIDE.has(url.protocol) || ',
    put: '',
    caughtBy: page('%s is not handed to the system'),
  },
  {
    what: 'every permission is given to the page',
    file: 'desktop/own-page.ts',
    find: "permission === 'clipboard-sanitized-write' && ",
    put: '',
    caughtBy: guards('the permission %s is refused to our own page'),
  },
  {
    what: 'new windows are allowed',
    file: 'desktop/guards.ts',
    find: "return { action: 'deny' };",
    put: "return { action: 'allow' } as never;",
    caughtBy: guards('every window is denied; what may go outside goes there'),
  },
  {
    what: 'a webview may be attached',
    file: 'desktop/guards.ts',
    find: "contents.on('will-attach-webview', (going) => going.preventDefault());",
    put: '',
    caughtBy: guards('no webview is attached, and no page keeps its window from closing'),
  },
  {
    what: 'the page has no policy',
    file: 'desktop/answers.ts',
    find: "{ ...SECURITY_HEADERS, 'content-type': file.type }",
    put: "{ 'content-type': file.type }",
    caughtBy: page('no text is run as code'),
  },
  {
    what: 'a link to a report that is open is taken for another report',
    file: 'desktop/same-file.ts',
    find: ' || realPath(one) === realPath(other)',
    put: '',
    caughtBy: windows('and is shown already, brings its window to the front, whatever link it is given by'),
  },
  {
    what: 'a folder is opened as a report',
    file: 'desktop/given-report.ts',
    find: 'if (!found.isFile())',
    put: 'if (found === undefined)',
    caughtBy: windows('and is no report, is said in a window, and everything else goes on'),
  },
];
