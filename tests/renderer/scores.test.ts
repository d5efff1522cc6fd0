import { describe, expect, test } from 'vitest';
import { newScores } from '../../core/score.ts';
import { draftOf, readDraft, withMeasure, withStandard } from '../../renderer/report/scores.ts';

describe('readDraft', () => {
  test.each([
    [
      { yes: '81', base: '110', percentage: '' },
      { yes: 81, base: 110 },
    ],
    [
      { yes: '81', base: '110', percentage: '9' },
      { yes: 81, base: 110 },
    ],
    [{ yes: '', base: '', percentage: '74%' }, { percentage: 74 }],
    [
      { yes: '', base: '110', percentage: '74' },
      { percentage: 74, base: 110 },
    ],
    [
      { yes: '0', base: '5', percentage: '' },
      { yes: 0, base: 5 },
    ],
    [{ yes: '', base: '', percentage: '0' }, { percentage: 0 }],
  ])('%j is a score', (draft, measure) => expect(readDraft(draft)).toEqual({ measure, wrong: undefined }));

  test.each([
    [{ yes: '81', base: '', percentage: '' }, 'number of cases'],
    [{ yes: '81', base: '80', percentage: '' }, 'cannot be'],
    [{ yes: '1', base: '0', percentage: '' }, '1 or more'],
    [{ yes: '', base: '9', percentage: '' }, 'number of yes'],
    [{ yes: '', base: '', percentage: '101' }, 'more than 100'],
    [{ yes: '-1', base: '9', percentage: '' }, 'no whole number'],
    [{ yes: '4.5', base: '9', percentage: '' }, 'no whole number'],
  ])('%j is none, and says why', (draft, why) => {
    const { measure, wrong } = readDraft(draft);
    expect(measure).toBeUndefined();
    expect(wrong).toContain(why);
  });

  test('empty fields are no score and no fault', () =>
    expect(readDraft(draftOf(undefined))).toEqual({ measure: undefined, wrong: undefined }));
});

test('entries that are taken away leave nothing in the report', () => {
  const scored = withMeasure(newScores(), '2.1.1', { yes: 1, base: 8 });
  expect(draftOf(scored.keyQuestions['2.1.1'])).toEqual({ yes: '1', base: '8', percentage: '13' });
  expect(withMeasure(scored, '2.1.1', undefined)).toEqual(newScores());
  const rated = withStandard(newScores(), '1.1', { rating: 'Good', reason: 'because' });
  expect(withStandard(rated, '1.1', { rating: undefined }).standards['1.1']).toEqual({ reason: 'because' });
  expect(withStandard(rated, '1.1', { rating: undefined, reason: '' })).toEqual(newScores());
});
