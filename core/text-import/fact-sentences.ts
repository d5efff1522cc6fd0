import type { FactsPart } from '../part.ts';
import type { Fact } from '../report.ts';

/**
 * Takes off a description what the edition printed behind it on the wider area and the target, so that a printed report
 * reads back as it was.
 */
export function readSentences(
  text: string,
  { both, comparison, target }: FactsPart['sentences'],
): Pick<Fact, 'description' | 'comparison' | 'target'> {
  for (const sentence of [both, comparison, target]) {
    const found = sentence === undefined ? null : patternOf(sentence).exec(text)?.groups;
    if (found)
      return { description: found.description!, comparison: found.comparison ?? '', target: found.target ?? '' };
  }
  return { description: text, comparison: '', target: '' };
}

function patternOf(sentence: string): RegExp {
  const words = sentence
    .trim()
    .replace(/\.$/, '')
    .replace(/[.*+?^$()|[\]\\/]/g, '\\$&')
    .replace('{comparison}', '(?<comparison>.+?)')
    .replace('{target}', '(?<target>.+?)');
  return new RegExp(`^(?<description>.+?)[.:;,]?\\s+${words}\\.?$`, 'u');
}
