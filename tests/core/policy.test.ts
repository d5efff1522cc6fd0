import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Policy, PolicyInForce, UNREADABLE_POLICY } from '../../core/policy.ts';
import { root } from '../source.ts';

const page = readFileSync(join(root, 'docs/administrators.md'), 'utf8');

test('the page for administrators describes each key of a policy, and no other', () => {
  const [, table = ''] = page.split('| key | value | what it decides |');
  const rows = table.split('\n\n')[0] ?? '';
  const described = [...rows.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
  expect(described.toSorted()).toEqual(Object.keys(Policy.shape).toSorted());
});

test('its example is a policy that uses every key', () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const policy = JSON.parse(example);
  expect(Policy.safeParse(policy).error).toBeUndefined();
  expect(Object.keys(policy).toSorted()).toEqual(Object.keys(Policy.shape).toSorted());
});

test.each([
  ['/srv/editions', true],
  ['~', true],
  ['~/editions', true],
  ['~\\editions', true],
  ['C:\\editions', true],
  ['\\\\server\\editions', true],
  ['editions', false],
  ['../editions', false],
  ['~other/editions', false],
  ['/a\nb', false],
  ['', false],
])('%j as a folder of a policy: %s', (folder, whole) => {
  expect(Policy.safeParse({ reportsFolder: folder }).success).toBe(whole);
});

test('what a policy that cannot be followed comes to forbids updates, and decides nothing in the window', () => {
  expect(UNREADABLE_POLICY).toEqual({ updates: 'off' });
  expect(PolicyInForce.safeParse(UNREADABLE_POLICY).success).toBe(false);
});
