import { describe, expect, test } from 'vitest';
import { languageRules } from '../../../../core/check/language/rules.ts';
import { readLines } from '../read-lines.ts';

/** What each rule finds, in square brackets, and what it leaves alone. */
const cases: Record<string, { finds: string[]; leaves: string[] }> = {
  'repeated-words': {
    finds: [
      'It went to [the the] court.',
      '[The the] plan was late.',
      'It is one [of the of the] three.',
      'It [was was] late.',
    ],
    leaves: [
      'She had had three officers.',
      'They went to Bora Bora.',
      'The plan of the court of the area.',
      'Ten to ten.',
    ],
  },
  'a-or-an': {
    finds: [
      'It is [a area] of need.',
      'It is [an plan].',
      'She is [a 18-year-old].',
      'It is [a HMP] site.',
      'It took [a hour].',
    ],
    leaves: [
      'It is a unit of a European body.',
      'It took an hour.',
      'She is an 18-year-old.',
      'It is an HMP site and a MAPPA case.',
      'Part a applies.',
      'It is a one-off and a user group.',
    ],
  },
  agreement: {
    finds: [
      'The [views of people on probation was] sought.',
      'The [levels of staffing in the north is] low.',
      'In May, the [delays in the court was] longer.',
      'Access to services is good; however, [access to courts are] poor.',
      'Inspectors found that the [plans for each case was] clear.',
      'The [needs of the women in custody has] been met.',
      'The [officer were] absent.',
    ],
    leaves: [
      'A range of services are available.',
      'The majority of cases were assessed.',
      'Meeting the needs of people is hard.',
      'The staff in both offices are new.',
      'The quality of plans and reviews were judged together.',
      'Each of the plans that we read was clear.',
      'The manager of the team ensures practitioners are trained.',
      'What the reviews of the cases show is clear.',
      'Six months of custody is long.',
      'The number of recalls has risen and the views of people are known.',
      'The PDU were yet to act.',
    ],
  },
  'words-that-agree': {
    finds: [
      'We read [this cases].',
      'We read [three case] in May.',
      'It was [one of the officer] who left.',
      '[There is many] gaps.',
      'It is so because [she have] left.',
      'It is clear that [they was] told.',
    ],
    leaves: [
      'We read these cases.',
      'This needs work.',
      'Three case managers left.',
      'Standard two was met.',
      'It is a sports hall.',
      'If it were so, there would be many.',
    ],
  },
  'verb-forms': {
    finds: [
      'Managers [should ensures] it.',
      'It [was took] to court.',
      'Officers [did not understood] it.',
      'There was an [opportunity to engagement] with them.',
      'They were [able to identified] the risk.',
    ],
    leaves: [
      'What was missing was help with housing.',
      'It is in addition to supervision.',
      'They should have ensured it.',
      'The plan was completed and the review was set up.',
      'They failed to mention it.',
    ],
  },
  'missing-words': {
    finds: [
      'It is done [in order improve] safety.',
      'It was changed, [as to take] note of it.',
      'Leaders [take account] wider evidence.',
      'Of 30 people, 28 [out of those] we met agreed.',
      'It is designed to [support practitioners give] advice.',
      'Some places, [such] the centre, are far away.',
    ],
    leaves: [
      'It is done in order to improve safety.',
      'It was so changed as to take note of it.',
      'Leaders take account of evidence.',
      'Four out of those six agreed.',
      'It helps those who support people provide food.',
      'It was such a place.',
      'There is a question as to how it works.',
    ],
  },
  'parallel-prepositions': {
    finds: [
      'It was 5.1 in Northam, 6.2 in Westbury and [8.2 Eastleigh].',
      'It was 5 per cent in Northam, 6 per cent in Westbury and [8 per cent Eastleigh].',
      'There were 51 for Northam, 62 for Westbury and [82 Eastleigh].',
    ],
    leaves: [
      'It was 5.1 in Northam, 6.2 in Westbury and 8.2 in Eastleigh.',
      'It ran in Northam and 5 March was its last day.',
      'It was 5.1 in Northam and 8 Eastleigh officers left.',
    ],
  },
  'clashing-words': {
    finds: ['It went to [the a] court.', 'It is [their the] plan.', 'It was read [a of] them.'],
    leaves: [
      'It is what it is.',
      'The person she was referred to by the court.',
      'It is a to-do list.',
      'Vitamin A is in it.',
    ],
  },
  'turns-of-phrase': {
    finds: [
      'It is for children [up to aged] 18.',
      'It was so [in a half of] cases.',
      'Some [identified as a minority background].',
      'It was [between 5 to] 9.',
      '[Some of whom] had left.',
    ],
    leaves: [
      'It is for children aged up to 18.',
      'In half of cases it was so.',
      'Some identified as being from a minority background.',
      'It was between 5 and 9.',
      'There were ten, some of whom had left.',
    ],
  },
  'wrong-words': {
    finds: [
      'The [casework] is too high.',
      'It had an [affect] on staff.',
      'Staff were [lead] by him.',
      'It is good [practise].',
      'They should [of] known.',
      'It is more [then] ten.',
      'The [principle] aim is clear.',
      'He is a line [manger].',
      'It is [to] high.',
      'He was on [license].',
      'They took [there] own view.',
    ],
    leaves: [
      'The casework is good.',
      'It did not affect staff.',
      'The lead officer left.',
      'They practise often.',
      'They should, of course, know.',
      'It was late, then it came.',
      'In principle it is clear.',
      'It is the principal aim.',
      'It is to be high.',
      'They license it.',
      'There, own views count.',
    ],
  },
  apostrophes: {
    finds: [
      'It was shared in [managers meetings].',
      'It was about the [practitioners views].',
      'The [womens] centre is new.',
    ],
    leaves: [
      "It was told in managers' meetings.",
      'It gives managers skills.',
      "The women's centre is new.",
      'It offered users views of the sea.',
    ],
  },
  'plural-apostrophes': {
    finds: ["We met several [PO's] in May.", "The [CRC's] are new.", "It was in the [1990's]."],
    leaves: ["The PDU's plan is new.", 'Several POs left.', "One of the CRC's plans is new."],
  },
  'run-on-sentence': {
    finds: [
      'It was agreed in May[, however it] was late.',
      'It was agreed in May[, however, it] was late.',
      'It is run by the [trust They] provide it.',
    ],
    leaves: [
      'The plan, however, was late.',
      'It was agreed; however, it was late.',
      'While it was agreed in May, however, it was late.',
      'They said that They Work is a group.',
    ],
  },
  'paired-commas': {
    finds: [
      'Northam services[, managed by Westbury Trust is] good.',
      'The office[, based in Northam was] closed.',
      'The trust[, owned by Westbury, Eastleigh and Sutton is] new.',
    ],
    leaves: [
      'Northam services, managed by Westbury Trust, is good.',
      'It was closed, based in Northam and was sold.',
      'The office based in Northam was closed.',
    ],
  },
  'unpaired-marks': {
    finds: ['The plan [(]agreed in May was late.', 'The plan agreed in May[)] was late.', 'He said [“]no and left.'],
    leaves: [
      'The plan (agreed (in May)) was late.',
      'a) the plan',
      'He said “no” and left.',
      '“It goes on in the next paragraph.',
    ],
  },
  'garbled-text': {
    finds: [
      'It was agr[eeed] in May.',
      'It was late[,,] and long.',
      'It was [h] in May.',
      'It was la[2ter] in May.',
      'It was [â€™]s.',
    ],
    leaves: [
      'See www.example.org for it.',
      'It was late, and long.',
      'A plan and I.',
      'See part b below.',
      'It is 3D.',
      'It goes on…',
    ],
  },
  'said-twice': {
    finds: [
      'He met a [delivery company (a known delivery company)] in May.',
      'It has [services (CRS) housing services] now.',
      'Of [staff in our staff survey] many agreed.',
      'Oversight of [inspected cases was good in most inspected cases].',
    ],
    leaves: [
      'He met a delivery company (a parcel firm) in May.',
      'It has services (CRS) for housing.',
      'Staff in our survey agreed.',
      'Oversight of inspected cases was good. In inspected cases it was long.',
    ],
  },
};

for (const [rule, { finds, leaves }] of Object.entries(cases)) {
  const rules = languageRules.filter(({ name }) => name === rule);
  describe(rule, () => {
    test('is there', () => expect(rules).toHaveLength(1));

    test.each(finds)('finds %s', (marked) => {
      const quote = /\[(.*)\]/.exec(marked)?.[1];
      expect(readLines(rules, [marked.replace(/[[\]]/g, '')])).toEqual([`${rule}: ${quote}`]);
    });

    test.each(leaves)('leaves alone: %s', (line) => {
      expect(readLines(rules, [line])).toEqual([]);
    });
  });
}

describe('parts as a whole', () => {
  const rules = (name: string) => languageRules.filter((rule) => rule.name === name);
  const long =
    'The plan that the two managers had made in the spring for the officers of both offices was sent to the court in the autumn and was read there in the winter by all who had asked for it in the year before it.';

  test('a long sentence is one with more words than the house says', () => {
    expect(readLines(rules('long-sentences'), [long, 'It is short.'])).toEqual([`long-sentences: ${long}`]);
  });

  test('a part is hard to read where words and sentences are long', () => {
    const hard =
      'Comprehensive organisational transformation necessitated multidisciplinary collaboration throughout administrative communities.';
    expect(readLines(rules('reading-age'), Array(20).fill(hard))).toEqual(['reading-age']);
    expect(readLines(rules('reading-age'), Array(40).fill('They met to agree how to keep him safe.'))).toEqual([]);
  });
});
