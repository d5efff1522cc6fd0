import { expect, test } from 'vitest';
import { flawsOf } from '../../core/flaws/template-flaws.ts';
import { pdu } from '../editions.ts';

test('a pattern for imported texts that is no regular expression is a flaw of the edition', () => {
  const faulty = structuredClone(pdu);
  faulty.import.pageFurniture.push('^Page (\\d+$');
  const [part] = faulty.parts.filter((candidate) => candidate.kind === 'recommendations');
  part?.recognise.push('[');
  expect(flawsOf(pdu)).toEqual([]);
  expect(flawsOf(faulty).map(({ path, message }) => [path[0], message])).toEqual([
    ['import', '“^Page (\\d+$” is no regular expression; correct it'],
    ['parts', '“[” is no regular expression; correct it'],
  ]);
});
