/** The probe that most promises are tried with: it asks Electron for everything that the shell asks for. */

export const main = `
ipcMain.handle('look', (event, value) => ({ text: require('node:util').inspect(value, { depth: 5 }), value }));
ipcMain.handle('who', ({ sender, senderFrame }) => ({
  url: senderFrame.url, origin: senderFrame.origin, isMain: senderFrame === sender.mainFrame, parent: senderFrame.parent,
}));
ipcMain.handle('throw', () => { throw Object.assign(new RangeError('boom'), { code: 'E_BOOM' }); });
ipcMain.handle('throw text', () => { throw 'plain'; });
ipcMain.handle('function', () => ({ run() {} }));
ipcMain.handle('nothing', () => {});
ipcMain.handleOnce('once', () => 'first');
ipcMain.on('ping', (event, number) => event.reply('pong', number + 1, new Map([['key', [1n]]])));
const said = (run) => { try { run(); return 'nothing'; } catch (fault) { return fault.message; } };
globalThis.early = {
  window: said(() => new BrowserWindow()),
  handler: said(() => ipcMain.handle('throw', () => {})),
};
globalThis.guards = [];
app.on('web-contents-created', (_event, contents) => {
  for (const name of ['will-navigate', 'will-frame-navigate'])
    contents.on(name, (event) => {
      guards.push([name, event.url, event.isMainFrame]);
      if (!event.url.startsWith('app://probe/')) event.preventDefault();
    });
});
globalThis.permissions = new Set();
app.whenReady().then(() => {
  globalThis.early.scheme = said(() => protocol.registerSchemesAsPrivileged([]));
  answerPages();
  session.defaultSession.setPermissionRequestHandler((_contents, name, answer) => (permissions.add(name), answer(false)));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.on('will-download', (event, item) => (event.preventDefault(), globalThis.downloads = [item.getFilename()]));
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url.endsWith('/forbidden') }));
  open();
});
`;

export const preload = `
const { contextBridge, ipcRenderer, webUtils } = require('electron');
const faultOf = (run) => { try { run(); return 'nothing'; } catch (fault) { return fault.message; } };
class Point { constructor() { this.x = 1; } get y() { return 2; } }
contextBridge.exposeInMainWorld('probe', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  on: (channel, hear) => { ipcRenderer.on(channel, (_event, ...args) => hear(...args)); },
  modules: Object.fromEntries(['fs', 'node:child_process', './other.js', 'electron', 'events', 'timers', 'url']
    .map((name) => [name, faultOf(() => require(name))])),
  globals: typeof Buffer + ' ' + typeof process.versions.electron,
  point: new Point(), date: new Date(5), list: [{ deep: 1 }],
  throwNow: () => { throw Object.assign(new TypeError('now'), { code: 'X' }); },
  throwLater: async () => { throw Object.assign(new TypeError('later'), { code: 'X' }); },
  twice: (give) => give({ from: 'preload' }, () => 'called back'),
  symbol: () => Symbol('none'),
  sizeOf: async (blob) => [blob.size, await blob.text(), blob instanceof Blob],
  change: (given) => { given.value = 'changed here'; return given; },
  pathOf: (file) => webUtils.getPathForFile(file),
});
contextBridge.exposeInMainWorld('second', faultOf(() => contextBridge.exposeInMainWorld('probe', {})));
globalThis.secret = 'of the preload';
`;

export const page = `<!doctype html><title>A probe</title>
<p id="text">words</p><input id="field" value="in the field"><input type="file" id="file">
<a id="out" href="https://foreign.example/out" target="_blank">out</a>
<form id="form" action="https://foreign.example/form"><button>send</button></form>`;
