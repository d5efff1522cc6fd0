import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownName, userName } from '../../../renderer/author.ts';
import { policyInForce } from '../../../renderer/policy.ts';
import { isPaceFixed, savePace, setSavePace } from '../../../renderer/report/save-pace.ts';
import { createKept } from '../../../renderer/ui/kept.ts';
import { canRemember, createMemory, oneLine, oneOf, onOrOff } from '../../../renderer/ui/memory.ts';

/** A browser’s memory, which can be taken away. */
let items: Map<string, string>;
let isOff = false;

function item<T>(work: () => T): T {
  if (isOff) throw new DOMException('The operation is insecure.', 'SecurityError');
  return work();
}

beforeEach(() => {
  items = new Map();
  isOff = false;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => item(() => items.get(key) ?? null),
    setItem: (key: string, text: string) => item(() => items.set(key, text)),
    removeItem: (key: string) => item(() => items.delete(key)),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  policyInForce.set({});
});

const size = () => createMemory('size', 'usual', oneOf(['small', 'usual', 'large']));

test.each([
  ['a choice of its list', 'large', 'large'],
  ['a choice that is none', 'huge', 'usual'],
  ['a choice in other letters', 'Large', 'usual'],
  ['the name of something that every object has', 'constructor', 'usual'],
  ['nothing', '', 'usual'],
])('%s is read as what it may be', (_, stored, read) => {
  items.set('size', stored);
  expect(size().recall()).toBe(read);
});

test.each([
  ['on', true],
  ['off', false],
  ['false', true],
  ['toString', true],
])('a switch that stands as “%s” is read', (stored, read) => {
  items.set('switch', stored);
  expect(createMemory('switch', true, onOrOff).recall()).toBe(read);
});

test.each([
  ['  Ann Reed ', 'Ann Reed'],
  ['Ann\nReed', ''],
  ['x'.repeat(121), ''],
])('a line that stands as %j is read', (stored, read) => {
  items.set('name', stored);
  expect(createMemory('name', '', oneLine(120)).recall()).toBe(read);
});

test('what is chosen is remembered, and the usual is forgotten, so that a later usual holds', () => {
  const kept = createKept(size());
  kept.set('large');
  expect([...items]).toEqual([['size', 'large']]);
  expect(createKept(size()).get()).toBe('large');
  kept.set(kept.usual);
  expect([...items]).toEqual([]);
});

test('without a memory a choice holds as long as the window, and that can be told', () => {
  expect(canRemember()).toBe(true);
  expect([...items]).toEqual([]);
  isOff = true;
  expect(canRemember()).toBe(false);
  const kept = createKept(size());
  expect(kept.get()).toBe('usual');
  kept.set('large');
  expect(kept.get()).toBe('large');
});

test('without any browser everything is as usual', () => {
  vi.stubGlobal('localStorage', undefined);
  const kept = createKept(size());
  kept.set('small');
  expect([kept.get(), size().recall(), canRemember()]).toEqual(['small', 'usual', false]);
});

test('the policy goes before the pace that the user chose, which comes back with the end of the policy', () => {
  const usual = savePace.get();
  setSavePace('minute');
  expect([savePace.get(), items.get('assay.save-pace')]).toEqual(['minute', 'minute']);
  policyInForce.set({ savePace: 'asked' });
  expect([savePace.get(), isPaceFixed.get()]).toEqual(['asked', true]);
  setSavePace('ten-minutes');
  expect([savePace.get(), items.get('assay.save-pace')]).toEqual(['asked', 'minute']);
  policyInForce.set({});
  expect([savePace.get(), isPaceFixed.get()]).toEqual(['minute', false]);
  setSavePace(usual);
});

test('the user is called what he chose, else what the policy or the system says', () => {
  expect(userName.get()).toBeUndefined();
  policyInForce.set({ user: 'a.reed', userBy: 'policy' });
  expect(userName.get()).toBe('a.reed');
  ownName.set('Ann Reed');
  expect([userName.get(), items.get('assay.name')]).toEqual(['Ann Reed', 'Ann Reed']);
  policyInForce.set({});
  expect(userName.get()).toBe('Ann Reed');
  ownName.set('');
  expect([userName.get(), items.has('assay.name')]).toEqual([undefined, false]);
});
