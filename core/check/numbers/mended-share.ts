import { type Measure, percentageOf } from '../../figure.ts';
import type { Template } from '../../template.ts';
import type { Quantity } from '../text/quantities.ts';
import type { Stretch } from '../text-rule.ts';

/** From the first to the last of the words that say one share, with the bracket that ends them. */
export function stretchOfShare(text: string, quantities: readonly Quantity[]): Stretch {
  const from = Math.min(...quantities.map((quantity) => quantity.from));
  const to = Math.max(...quantities.map((quantity) => quantity.to));
  const isOpen = text.lastIndexOf('(', to) >= Math.max(from, text.lastIndexOf(')', to - 1));
  return { from, to: isOpen && text[to] === ')' ? to + 1 : to };
}

/**
 * The words of `stretchOfShare` as they are when the share is that of a measure: its percentage, its counts and the words for
 * its band, where the sentence stays one with them. Undefined where it might not.
 */
export function mendedShare(
  text: string,
  quantities: readonly Quantity[],
  measure: Measure,
  template: Template,
): string | undefined {
  const { from, to } = stretchOfShare(text, quantities);
  let mended = '';
  let last = from;
  for (const quantity of quantities) {
    const words = wordsFor(text, quantity, measure, template);
    if (words === undefined) return undefined;
    mended += text.slice(last, quantity.from) + words;
    last = quantity.to;
  }
  return mended + text.slice(last, to);
}

function wordsFor(text: string, { from, to, said, base }: Quantity, measure: Measure, template: Template) {
  const words = text.slice(from, to);
  switch (said) {
    case 'percentage':
      return /^\d/.test(words) ? words.replace(/^\d+(?:\.\d+)?/, String(percentageOf(measure))) : undefined;
    case 'counts':
      return /^\d/.test(words) && 'yes' in measure && measure.base === base
        ? words.replace(/^[\d,]+/, String(measure.yes))
        : undefined;
    case 'band':
      return bandFor(words, text.slice(to), percentageOf(measure), template);
    case 'fraction':
      return undefined;
  }
}

/** `a minority of cases` and `too few cases` go on differently, so that one takes the other’s place before a bracket only. */
function bandFor(words: string, after: string, share: number, { ratings }: Template): string | undefined {
  const bands = ratings?.keyQuestionBands.bands ?? [];
  const right = bands.find(({ from, to }) => share >= from && share <= to);
  const label = right && (right.inText ?? right.label?.toLowerCase());
  if (label === undefined) return undefined;
  const small = words.toLowerCase();
  if (label.toLowerCase() === small) return words;
  const [article = ''] = small.split(' ');
  if (!/^\s?\(/.test(after) && (!/^an?$/.test(article) || !/^an? /.test(label))) return undefined;
  return words === small ? label : (label[0]?.toUpperCase() ?? '') + label.slice(1);
}
