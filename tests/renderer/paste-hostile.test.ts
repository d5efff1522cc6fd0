import { expect, test } from 'vitest';
import { readClipping } from '../../renderer/editor/paste/read-clipboard.ts';

/** Found by the fuzz test, or made to be slow. */
test.each<[string, string, RegExp]>([
  ['title after title', `<p>Words</p>${'<title>a</title>'.repeat(60_000)}`, /Words/],
  ['spans that nobody closed', `<p>Words</p>${'<span '.repeat(100_000)}`, /Words/],
  ['captions', `${'<p class=MsoCaption>Words</p>'.repeat(20_000)}`, /Words/],
  ['more tags than any sheet has', `${'<p>x'.repeat(500_000)}`, /Said plainly/],
])('what has %s is read at once', { timeout: 60_000 }, (_what, html, words) => {
  const start = process.cpuUsage();
  const { blocks } = readClipping({ html, plain: 'Said plainly', rtf: '' }).read('accept', false);
  expect(process.cpuUsage(start).user).toBeLessThan(6_000_000);
  expect(JSON.stringify(blocks[0])).toMatch(words);
});
