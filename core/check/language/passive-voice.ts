import { isRunning, type Line, remember } from '../reading.ts';
import { tokensOf } from '../text/words.ts';
import type { ReportRule } from '../text-rule.ts';
import { IRREGULAR } from './grammar.ts';

/** A part of fewer sentences is too short to be measured. */
const FEWEST = 10;

export const passiveVoice: ReportRule = {
  name: 'passive-voice',
  family: 'language',
  severity: 'advice',
  title: 'A part that seldom says who does what',
  why: 'Where nobody is named, nobody knows who has to do better.',
  example: { wrong: 'Enquiries were not made.', right: 'Court staff did not make enquiries.' },
  mend: 'Say in some of the sentences who did it, or who should have.',
  inReport({ ours, template: { checks } }) {
    const share = checks.passiveAbove;
    if (share === undefined) return [];
    const parts = new Map<string, { all: number; passive: number }>();
    for (const { line, placed } of ours) {
      if (!isRunning(line)) continue;
      const { all, passive } = countOf(line);
      const before = parts.get(placed.id) ?? { all: 0, passive: 0 };
      parts.set(placed.id, { all: before.all + all, passive: before.passive + passive });
    }
    return [...parts].flatMap(([part, { all, passive }]) => {
      const percentage = Math.round((100 * passive) / all);
      if (all < FEWEST || percentage <= share) return [];
      return [
        { at: { part }, message: `${percentage} per cent of the sentences of this part are in the passive voice.` },
      ];
    });
  },
};

const countOf: (line: Line) => { all: number; passive: number } = remember((line) => {
  const sentences = tokensOf(line);
  const passive = sentences.filter((tokens) =>
    tokens.some(({ low }, at) => BE.has(low) && isParticiple(tokens[at + 1]?.low, tokens[at + 2]?.low)),
  );
  return { all: sentences.length, passive: passive.length };
});

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const PARTICIPLES: ReadonlySet<string> = new Set([
  ...IRREGULAR.map(([, , one]) => one),
  'made',
  'found',
  'held',
  'kept',
  'told',
  'led',
  'met',
  'sent',
  'set',
  'put',
  'built',
  'brought',
  'sought',
  'taught',
  'left',
  'felt',
]);

function isParticiple(one = '', two = ''): boolean {
  const word = one.endsWith('ly') || one === 'not' || one === 'also' ? two : one;
  return PARTICIPLES.has(word) || /.{3}ed$/.test(word);
}
