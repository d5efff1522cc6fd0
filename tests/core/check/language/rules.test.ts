import { describe, expect, test } from 'vitest';
import { languageRules } from '../../../../core/check/language/rules.ts';
import type { Template } from '../../../../core/template.ts';
import { pdu } from '../../../editions.ts';
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
      '[Staff was] well led.',
      '[A number of staff was] absent.',
      '[The number of women have] risen.',
      '[These type of] cases are hard.',
      '[This cohorts are] hard.',
      '[Two third] of cases were late.',
      'In our sample of [46 case] we saw it.',
      '[The number of case] has risen.',
      'It is [one of the main challenge] for all.',
      'It has [a good relationships] with partners.',
    ],
    leaves: [
      'We read these cases.',
      'This needs work.',
      'Three case managers left.',
      'Standard two was met.',
      'It is a sports hall.',
      'If it were so, there would be many.',
      'Staff were well led, and support for staff was good.',
      'A number of staff were absent.',
      'The number of women who have left is known, and has risen.',
      'These types of cases are hard.',
      'Two third parties came.',
      'In 46 case files we saw it, in standard 3 of 9 and in a 12 month period.',
      'The number of cases has risen.',
      'It is one of the main challenges for all, and one of the most people see.',
      'It has a good analysis of a clear process, a strong focus and a new business.',
      'The number of referrals they have is high, and a significant bias in a strong ethos that is new.',
      'One of the most important is that band 3 officer in post.',
    ],
  },
  'verb-forms': {
    finds: [
      'Managers [should ensures] it.',
      'It [was took] to court.',
      'Officers [did not understood] it.',
      'There was an [opportunity to engagement] with them.',
      'They were [able to identified] the risk.',
      'Leaders [have develop] a plan.',
      'It [was been] agreed.',
      'It will [be provide] to staff.',
      'Risk was [sufficient] assessed.',
      'It is not shared [appropriate].',
    ],
    leaves: [
      'What was missing was help with housing.',
      'It is in addition to supervision.',
      'They should have ensured it.',
      'The plan was completed and the review was set up.',
      'They failed to mention it.',
      'Leaders have developed a plan, and what they have need the court.',
      'It has been agreed and was being made.',
      'There are sufficient trained staff.',
      'Risk was sufficiently assessed and deemed appropriate.',
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
      'They were [able] support staff.',
      'Many of those [we spoke] said so.',
      'It has [a range] courses.',
    ],
    leaves: [
      'It is done in order to improve safety.',
      'It was so changed as to take note of it.',
      'Leaders take account of evidence.',
      'Four out of those six agreed.',
      'It helps those who support people provide food.',
      'It was such a place.',
      'There is a question as to how it works.',
      'They were able to support staff, and able staff came.',
      'Those we spoke to said so.',
      'It has a range of interventions, and a range includes them.',
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
      'It helps [both staff, managers and] partners.',
      'It is [of good a] quality.',
      'It is on [a seven days] basis.',
      'We [found that,] staff were new.',
    ],
    leaves: [
      'It is for children aged up to 18.',
      'In half of cases it was so.',
      'Some identified as being from a minority background.',
      'It was between 5 and 9.',
      'There were ten, some of whom had left.',
      'It helps both staff and managers, partners and others.',
      'Of both, Dorset, Devon and Cornwall came.',
      'It is of a good quality.',
      'It is on a seven-day basis.',
      'We found that, in May, staff were new.',
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
      'They work closely with [there] partners.',
      '[Weather] or not it was late, we do not know.',
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
      'They work with their partners, and of there being more we know.',
      'It rained, and the weather was bad.',
    ],
  },
  apostrophes: {
    finds: [
      'It was shared in [managers meetings].',
      'It was about the [practitioners views].',
      'The [womens] centre is new.',
      "The [womens'] centre is good.",
    ],
    leaves: [
      "It was told in managers' meetings.",
      'It gives managers skills.',
      "The women's centre is new.",
      'It offered users views of the sea.',
      "The women's centre is good.",
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
      'It is run by the [trust The] manager was new.',
      'It was [clear Our] view is mixed.',
    ],
    leaves: [
      'The plan, however, was late.',
      'It was agreed; however, it was late.',
      'While it was agreed in May, however, it was late.',
      'They said that They Work is a group.',
      'It is in the paper The Northern Echo was sent.',
      'It is in the play The plan of it.',
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
  'wrong-prepositions': {
    finds: [
      'The officer [complied to] the order.',
      'It [depends of] the area.',
      'They were [aware about] the risks.',
      'It was done in [accordance of] the plan.',
      'The unit [provides of] a range of services.',
      'They [discussed about] the plan.',
    ],
    leaves: [
      'The officer complied with the order to pay.',
      'It depends on the area and the quality of the work.',
      'They were aware of the risks, and aware for months.',
      'Part of the relation to the others was new.',
      'The services provided of late are good.',
      'They discussed the plan.',
      'The suffering of a dependent of the family was great, and the court was satisfied of the risk.',
    ],
  },
  'verb-endings': {
    finds: [
      'The [assessments includes] the risks.',
      'The [assessments consists] of two parts.',
      '[Managers does] not always check.',
      'Each senior [officer hold] 60 cases.',
      'The [assessment take] into account how he lives.',
      'It is late; the [plan include] the risks.',
    ],
    leaves: [
      'The assessments include the risks.',
      'Managers do not always check.',
      'Each officer holds 60 cases.',
      'We recommend that the plan include the risks.',
      'The officers’ reviews of the plans were good.',
      'The plan to provide the service is new.',
      'The case managers review the plans.',
      'The case review the team carried out was good.',
      'The officer management of the unit is good.',
    ],
  },
  respectively: {
    finds: [
      'Planning, delivery and reviewing were at [46 and 58 per cent respectively].',
      'The rates in Northam and Westbury were [3, 4 and 5 per cent respectively].',
      'The scores for plans and reviews were higher ([64 per cent, respectively]).',
    ],
    leaves: [
      'Planning and reviewing were at 46 and 58 per cent respectively.',
      'In May, the rates in Northam and Westbury were 3 and 4 per cent respectively.',
      'We found that, in the north, Northam and Westbury had 3 and 4 cases, respectively.',
      'They met, and planning, delivery and reviewing were at 46, 58 and 60 per cent respectively.',
      'Northam, Westbury and Eastleigh had three, four and five respectively.',
      'It was so respectively.',
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

  test('brackets of two kinds do not close each other', () => {
    const rule = rules('unpaired-marks');
    expect(readLines(rule, ['The plan (agreed in May] was late.'])).toEqual(['unpaired-marks: ]']);
    expect(readLines(rule, ['The plan (agreed [then] in May) was late.'])).toEqual([]);
  });

  test('a body has the verb of one thing or of several', () => {
    const rule = rules('collective-number');
    const told = ['The PDU was new.', 'In May, the PDU has grown.', 'We heard. The PDU were late.'];
    expect(readLines(rule, told)).toEqual(['collective-number: PDU were']);
    expect(readLines(rule, ['The unit also have plans.', 'The unit is new.', 'The unit has staff.'])).toEqual([
      'collective-number: unit also have',
    ]);
    for (const lines of [
      ['The PDU were late.', 'The PDU have plans.'],
      ['The PDU was new.', 'Staff of the PDU were late.', 'The POs were late.'],
      ['The PDU was new.', 'The unit were late.'],
    ])
      expect(readLines(rule, lines)).toEqual([]);
  });

  describe('a part in the passive voice', () => {
    const template: Template = { ...pdu, checks: { ...pdu.checks, passiveAbove: 40 } };
    const passive = [
      'Plans were made.',
      'It was not agreed.',
      'Staff are rarely told.',
      'He has been met.',
      'It is led.',
    ];
    const active = ['Staff made plans.', 'They agreed.', 'It was late.', 'They are keen.', 'We met him.'];
    const voice = (lines: string[], around: { template: Template } = { template }) =>
      readLines(rules('passive-voice'), lines, around);

    test('is found above the share that the house says', () => {
      expect(voice([...passive, ...active])).toEqual(['passive-voice']);
    });

    test('is left alone below it, in a short part, and where the house says no share', () => {
      expect(voice([...passive.slice(1), ...active, 'They came.'])).toEqual([]);
      expect(voice(passive)).toEqual([]);
      expect(voice([...passive, ...active], { template: pdu })).toEqual([]);
    });
  });
});
