import { createBridge } from './bridge.ts';
import type { Setup } from './setup.ts';

/** Runs in the page’s own world, before its scripts: the half of contextBridge that puts the API on `window`. */
declare const setup: Setup;

const bridge = createBridge(setup.secret, 'page', 'preload');

bridge.handle('expose', (key, api) => {
  if (Object.hasOwn(window, key as string))
    throw new Error('Cannot bind an API on top of an existing property on the window object');
  Object.defineProperty(window, key as string, { value: frozen(api), enumerable: true });
});

function frozen(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

// Chromium has no switch that refuses new windows, and one closed from outside hung the page that had opened it. So the
// ways that pages use are asked about here; what slips through is closed from outside.
const ask = (url: string, name: string, features: string) => {
  bridge.call('open window', new URL(url, document.baseURI).href, name, features);
};
Object.defineProperty(window, 'open', {
  value: (url: string | URL = 'about:blank', name = '', features = '') => {
    ask(String(url), String(name), String(features));
    return null;
  },
  writable: true,
  configurable: true,
});
const isOther = (target: string) => target !== '' && !['_self', '_top', '_parent'].includes(target.toLowerCase());
const baseTarget = () => document.querySelector<HTMLBaseElement>('base[target]')?.target ?? '';
window.addEventListener('click', (event) => {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement && each.href !== '');
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
  const target = link.target || baseTarget();
  if (!isOther(target) && !event.ctrlKey && !event.shiftKey) return;
  event.preventDefault();
  ask(link.href, target, '');
});
window.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented || !isOther(form.target || baseTarget())) return;
  event.preventDefault();
  ask(form.action, form.target, '');
});
