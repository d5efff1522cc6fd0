import { expect, test } from 'vitest';
import type { Finding } from '../../../core/check/finding.ts';
import { nextFinding } from '../../../renderer/check/next-finding.ts';
import { newSession } from '../new-session.ts';

const view = newSession(undefined).session.view.get();

const at = (part: string, block: number, message: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'made-up',
  severity: 'advice',
  message,
  related: [],
  at: { part, range: { block, from: 0, to: 1 } },
  ...more,
});

const [first, second] = view.placed.map(({ id }) => id);
if (!first || !second) throw new Error('The report has no two parts.');
const one = at(first, 1, 'one');
const two = at(first, 3, 'two');
const three = at(second, 0, 'three');
const supplied = at(first, 2, 'of a text that others supplied', { provider: true });
const findings = [one, two, three, supplied];
const from = (current: Finding | undefined, by: 1 | -1, list = findings, here = first) =>
  list[nextFinding(list, { current, here, view, by })];

test('from the finding that the user is at, round and round', () => {
  expect(from(one, 1)).toBe(two);
  expect(from(two, 1)).toBe(three);
  expect(from(supplied, 1)).toBe(one);
  expect(from(one, -1)).toBe(supplied);
});

test('from where the user is, where that is in another part', () => {
  expect(from(undefined, 1, findings, second)).toBe(three);
  expect(from(one, 1, findings, second)).toBe(three);
  expect(from(undefined, -1, findings, second)).toBe(supplied);
});

test('from where a finding was that is mended since, and not from the first of its part', () => {
  const rest = findings.filter((finding) => finding !== two);
  expect(from(two, 1, rest)).toBe(three);
  expect(from(two, -1, rest)).toBe(one);
  // What was found in its place instead is the next.
  const instead = at(first, 3, 'instead');
  expect(from(two, 1, [one, instead, three, supplied])).toBe(instead);
  expect(from(one, 1, [two, three])).toBe(two);
});
