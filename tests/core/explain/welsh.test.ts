import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newAnnex } from '../../../core/explain/annex.ts';
import { type Explanation, explainRatings, provenanceWords, stepName } from '../../../core/explain/explain.ts';
import welsh from '../../../core/explain/messages.cy.json' with { type: 'json' };
import { layOut } from '../../../core/layout.ts';
import { inEnglish, speak, translationOf } from '../../../core/messages/messages.ts';
import { type Results, rateReport, standardResults } from '../../../core/rating.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';
import { anyScores, named, type Rated, rated, withAllScores } from './scored.ts';

/** The window says why ratings are as they are in its language, the annex and the command as the edition speaks. */

beforeEach(() => speak(translationOf('cy', new Map([['core/explain', welsh]]))));
afterEach(() => speak());

/** The sample of the tests: a departure by discretion, guidance that applies, and standards that nobody has rated. */
const low = { '2.1.1': 49, '2.2.1': '14/22', '2.2.2': 30, '2.2.3': 30, '2.3.1': 30, '2.3.2': 30, '2.3.3': 30 };
const high = { '2.4.1': 70, '2.4.2': '11/22', '2.4.3': 70, '2.5.1': 70, '2.5.2': 70, '2.5.3': 70 };
const resultsOf = (scores: Record<string, string | number>) =>
  rateReport(withScores(newTestReport(), { ...low, ...high, '1.1': 'Good', ...scores }), pdu);
const whole = { '1.2': 'Good', '1.3': 'Good', '1.4': 'Inadequate', '2.1': 'Requires improvement' };

/** What is made, step by step; evidence, reasons and those who decided are noted by people. */
function textsOf({ domains, summary, rules }: Explanation): string[] {
  return [
    ...domains.flatMap(({ standards }) =>
      standards.flatMap(({ questions, steps }) => [
        ...questions.flatMap(({ counts, sentence }) => [counts, sentence]),
        ...steps.flatMap(({ kind, text }) => [stepName(kind), text]),
      ]),
    ),
    ...summary.map(({ text }) => text),
    ...rules.flatMap(({ name, text, provenance }) => [name, text, provenanceWords(provenance.status)]),
  ].filter((text) => text !== '');
}

/** What is said of standards in the words of the edition, or of those who wrote the report. */
function ownWords(results: Results, { ratings, words }: Rated): string[] {
  const noted = standardResults(results).flatMap(({ evidence, departure }) =>
    departure ? [evidence, departure.reason, departure.decidedBy, departure.rule] : [evidence],
  );
  const named = [...ratings.scale.map(({ name }) => name), ...ratings.keyQuestionBands.bands.map(({ label }) => label)];
  return [
    ...[...noted, ratings.standardRule.text, ...ratings.guidance.map(({ text }) => text)],
    ...named.map((name = '') => `${words.ratingMarks[0]}${name}${words.ratingMarks[1]}`),
    words.perCent,
  ]
    .filter((text) => text !== '')
    .toSorted((a, b) => b.length - a.length);
}

/** No words of Welsh. */
const ENGLISH = /\b(?:the|of|in|and|are|has|it|would|rated|rating|points?|inferred|published)\b/i;

function englishLeft(results: Results, template: Rated): string[] {
  const own = ownWords(results, template);
  const plain = (text: string) => own.reduce((rest, words) => rest.replaceAll(words, ''), text);
  const english = inEnglish(() => textsOf(explainRatings(results, template)!)).map(plain);
  return textsOf(explainRatings(results, template)!)
    .map(plain)
    .filter((text, at) => /\p{L}/u.test(text) && (text === english[at] || ENGLISH.test(text)));
}

describe('in Welsh', () => {
  test('a report is explained, in the edition’s words for its own', () => {
    const { domains, summary, rules } = explainRatings(resultsOf(whole), pdu)!;
    const standards = domains.flatMap((domain) => domain.standards);
    const told = (number: string) => {
      const { questions = [], steps = [] } = standards.find((standard) => standard.number === number) ?? {};
      return [...questions.map(({ sentence }) => sentence), ...steps.map(({ kind, text }) => `${kind}: ${text}`)];
    };
    expect(told('2.2')[0]).toBe(
      'Mae 14 o 22 yn 63.6 per cent, a dalgrynnir i 64 per cent cyn pennu’r band; mae’r band o 50 i 64 (‘Too few’) yn rhoi ‘Requires improvement’.',
    );
    expect(told('2.4').slice(1)).toEqual([
      'Mae 11 o 22 yn 50 per cent yn union; mae’r band o 50 i 64 (‘Too few’) yn rhoi ‘Requires improvement’.',
      '70 per cent, a roddwyd fel canran mewn rhif cyfan; mae’r band o 65 i 79 (‘Reasonable majority’) yn rhoi ‘Good’.',
      'lowest: Yr isaf o’r 3 chwestiwn allweddol yw 2.4.2, gyda 50 per cent. A standard takes the rating of its lowest key question. Mae hyn yn rhoi ‘Requires improvement’.',
      'points: Mae ‘Requires improvement’ yn werth 1 pwynt.',
    ]);
    expect(told('2.1')[2]).toMatch(
      /^departure: Graddiwyd yn ‘Requires improvement’ drwy ddisgresiwn proffesiynol, yn lle ‘Inadequate’\. Mae’r sgôr isaf, 49 per cent, 1 pwynt canran i ffwrdd o’r ffin, sef 50\./,
    );
    expect(summary.map(({ text }) => text)).toContain(
      'Heb wyro oddi wrth reol na chanllaw, cyfanswm y pwyntiau: 7 o 27; gradd gyffredinol: ‘Requires improvement’.',
    );
    expect(rules.map(({ name }) => name).slice(0, 3)).toEqual(['Bandiau', 'Gradd safon', 'Disgresiwn']);
    expect(rules.at(-1)?.text).toContain('‘Outstanding’: 3 phwynt, ‘Good’: 2 bwynt, ‘Requires improvement’: 1 pwynt');
  });

  test.each<[string, Record<string, string | number>]>([
    ['that is rated', whole],
    ['that is not scored yet', { '2.5.1': '', '1.4': 'Good' }],
  ])('no English is left of a report %s', (_, scores) => {
    expect(englishLeft(resultsOf(scores), pdu as Rated)).toEqual([]);
  });

  test.each(named(rated))('no English is left, however %s is scored', (_, template) => {
    fc.assert(
      fc.property(anyScores(template), (scores) => {
        expect(englishLeft(rateReport(withAllScores(template, scores), template), template)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe.each(named(rated))('the annex of %s', (_, template) => {
  test('is in English whatever the window speaks', () => {
    const report = withAllScores(template, fc.sample(anyScores(template), { numRuns: 1, seed: 4 })[0]!);
    const annexes = () => [
      newAnnex(rateReport(report, template), template),
      layOut(report, template, { explain: true }).parts.at(-1)?.content,
    ];
    const welshWindow = annexes();
    speak();
    expect(welshWindow).toEqual(annexes());
  });
});
