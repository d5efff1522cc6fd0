import { describe, expect, test } from 'vitest';
import { type Block, newParagraph, newReference, newTable } from '../../core/content.ts';
import { standardsOf } from '../../core/framework.ts';
import { partsOf } from '../../core/part.ts';
import { Template } from '../../core/template.ts';
import { pdu } from '../editions.ts';

/** Puts a block into the fixed text of a part. */
const says = (template: Template, block: Block) =>
  template.parts.find((part) => part.kind === 'fixed')!.text.push(block);

const broken = (change: (template: Template) => void): string[] => {
  const template = structuredClone(pdu);
  change(template);
  const parsed = Template.safeParse(template);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

describe('an edition file', () => {
  test('as it is has no flaw', () => {
    expect(broken(() => {})).toEqual([]);
  });
  test.each<[string, (template: Template) => void, RegExp]>([
    ['a duplicate part id', (t) => t.parts.push(structuredClone(t.parts[5]!)), /two parts are called “foreword”/],
    [
      'a duplicate key question',
      (t) => t.domains[1]!.standards[1]!.keyQuestions.push({ number: '2.1.1', text: 'x', tags: [] }),
      /two key questions are called “2\.1\.1”/,
    ],
    ['an unknown key', (t) => Object.assign(t, { colour: 'red' }), /colour/],
    [
      'a standard that is not there',
      (t) => Object.assign(partsOf(t.parts).find((p) => p.kind === 'standard')!, { standard: '9.9' }),
      /no standard “9\.9”/,
    ],
    ['bands that overlap', (t) => Object.assign(t.ratings!.keyQuestionBands.bands[1]!, { from: 40 }), /overlap/],
    [
      'a band of an unknown rating',
      (t) => Object.assign(t.ratings!.overall!.bands[0]!, { rating: 'Poor' }),
      /no rating “Poor”/,
    ],
    [
      'guidance on an unknown standard',
      (t) => Object.assign(t.ratings!.guidance[0]!, { standard: '7.7' }),
      /no standard “7\.7”/,
    ],
    [
      'a name detail that is not there',
      (t) => Object.assign(t, { nameDetail: 'subject.title' }),
      /no detail “subject\.title”/,
    ],
    [
      'a slot that nothing fills',
      (t) => Object.assign(t, { documentTitle: 'On {subject.nmae}' }),
      /“\{subject\.nmae\}”/,
    ],
    [
      'a key question numbered as a standard',
      (t) => t.domains[1]!.standards[1]!.keyQuestions.push({ number: '2.1', text: 'x', tags: [] }),
      /two key questions are called “2\.1”/,
    ],
    [
      'a slot of a standard outside of one',
      (t) => Object.assign(t, { documentTitle: 'Rated {rating}' }),
      /“\{rating\}” is only filled inside a part of kind “standard”/,
    ],
    [
      'the lowest score of a standard without key questions',
      (t) =>
        partsOf(t.parts).forEach((part) => {
          if (part.id === '1.1.rating' && part.kind === 'prose')
            part.fallback = { rule: [newParagraph('It scored {lowest}.')] };
        }),
      /nothing fills the slot “\{lowest\}” in a standard without key questions/,
    ],
    [
      'a slot where none is filled',
      (t) => Object.assign(t.domains[0]!, { title: 'Of {subject.name}' }),
      /slots are not filled in “title”; write the words in place of “\{subject\.name\}”/,
    ],
    ['braces that are no slot', (t) => Object.assign(t, { documentTitle: 'On {Subject_name}' }), /is no slot/],
    [
      'a detail that is a slot already',
      (t) => Object.assign(t.details[3]!, { id: 'overall.points' }),
      /“\{overall\.points\}” is already filled/,
    ],
    [
      'a first value of words and slots',
      (t) => Object.assign(t.details[1]!, { initial: '{subject.name} and more' }),
      /is words, or the slot of one other detail/,
    ],
    ['a term that no slot can name', (t) => Object.assign(t.terms, { 'back matter': 'x' }), /cannot be a slot/],
    [
      'a statement in no standard',
      (t) => t.parts.push({ kind: 'statement', id: 'x', title: 'x' }),
      /“statement” prints nothing outside/,
    ],
    [
      'a cover inside a section',
      (t) => {
        const section = t.parts.find((part) => part.kind === 'section');
        const cover = t.parts.find((part) => part.kind === 'cover');
        if (section?.kind === 'section' && cover) section.parts.push({ ...cover, id: 'x' });
      },
      /“cover” stands at the top/,
    ],
    [
      'a picture in a text',
      (t) =>
        says(t, {
          type: 'picture',
          id: 'map',
          caption: '',
          source: '',
          asset: 'a',
          alt: '',
          share: 1,
          children: [{ text: '' }],
        }),
      /an edition’s text has none/,
    ],
    [
      'a comment on its words',
      (t) => says(t, { type: 'paragraph', children: [{ text: 'x', comments: ['a'] }] }),
      /only the words of a report are commented on/,
    ],
    ['a table with the id of a part', (t) => says(t, newTable('foreword', [['a']])), /“foreword” is the id of another/],
    [
      'a reference to nothing',
      (t) => says(t, { type: 'paragraph', children: [newReference('2.9')] }),
      /“2\.9” is the id of no part, table or chart/,
    ],
    [
      'recommendations twice',
      (t) => {
        const part = t.parts.find((candidate) => candidate.kind === 'recommendations');
        if (part) t.parts.push({ ...part, id: 'x' });
      },
      /a part of kind “recommendations” already/,
    ],
    ['nothing to rate by', (t) => delete t.ratings, /1\.1 is to be rated and this edition has no ratings/],
    ['no ratings to print', (t) => delete t.ratings, /no ratings to print here/],
    [
      'a scale from worst to best',
      (t) => t.ratings!.scale.reverse(),
      /from best to worst, and “Requires improvement” has more points than “Inadequate”/,
    ],
    [
      'percentages without a band',
      (t) => Object.assign(t.ratings!.keyQuestionBands.bands[0]!, { to: 44 }),
      /no band holds 45 to 49 per cent/,
    ],
    [
      'totals without a band, weights included',
      (t) => Object.assign(t.domains[0]!.standards[0]!, { weight: 1.5 }),
      /no band holds 4\.5 points.*\n.*no band holds 13\.5 points.*\n.*22\.5 points.*\n.*27\.5 to 28\.5 points/,
    ],
    ['no room for text', (t) => Object.assign(t.wordStyle.page, { width: 90 }), /less than 50 mm of the width/],
    ['no language', (t) => Object.assign(t, { language: 'English' }), /must be a language tag such as en-GB/],
    [
      'words that end before they begin',
      (t) => Object.assign(t.parts.find((part) => part.kind === 'prose')!, { words: { from: 9, to: 8 } }),
      /the words end before they begin/,
    ],
  ])('with %s is refused by name', (_, change, message) => {
    expect(broken(change).join('\n')).toMatch(message);
  });
});

describe('the PDU edition of 2021 to 2023', () => {
  test('has nine rated standards and one for information', () => {
    const by = standardsOf(pdu).map((standard) => standard.ratedBy);
    expect(by.filter((rule) => rule === 'judgement')).toHaveLength(4);
    expect(by.filter((rule) => rule === 'lowest key question')).toHaveLength(5);
    expect(by.filter((rule) => rule === 'information only')).toHaveLength(1);
  });
  test('asks about risk of harm last in each standard of three key questions', () => {
    for (const standard of standardsOf(pdu).filter((s) => s.keyQuestions.length === 3))
      expect(standard.keyQuestions.map((question) => question.tags)).toEqual([[], [], ['risk-of-harm']]);
  });
  test('gives every standard a place in the report', () => {
    const placed = partsOf(pdu.parts).flatMap((part) => (part.kind === 'standard' ? [part.standard] : []));
    expect(placed).toEqual(standardsOf(pdu).map((standard) => standard.number));
  });
  test('says which rules no published page confirms', () => {
    expect(pdu.ratings!.overall!.provenance.status).toBe('unconfirmed');
    expect(pdu.ratings!.guidance.map((guidance) => guidance.provenance.status)).toEqual(['unconfirmed', 'unconfirmed']);
  });
});
