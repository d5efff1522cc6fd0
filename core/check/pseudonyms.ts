import { blockText } from '../content-text.ts';
import { isNamedIn, type NamedBox, pseudonymsOf } from '../pseudonyms.ts';
import type { Finding } from './finding.ts';
import { found, type Rule } from './rule.ts';

/** Whether each pseudonym of the practice examples stands for one person, who is the one written about. */

export const doubledPseudonyms: Rule = (_report, _template, { parts }) =>
  pseudonymsOf(parts).flatMap(({ name, boxes: [first, ...others] }) =>
    others.flatMap((box): Finding[] => {
      if (!first) return [];
      const ages = [first.about.age.trim(), box.about.age.trim()];
      const [one, two] = ages;
      const where = `in ${first.placed.where} and in ${box.placed.where}`;
      const finding =
        one !== '' && two !== '' && one !== two
          ? found(
              'pseudonym-of-two',
              'warning',
              placeOf(box),
              `“${name}” is ${one} and ${two} years old in two practice examples, ${where}: the name seems to stand for two people.`,
              'Give one of them another pseudonym.',
            )
          : found(
              'pseudonym-again',
              'advice',
              placeOf(box),
              `Two practice examples are about “${name}”, ${where}.`,
              'Keep the name if it is the same person; otherwise give one of them another pseudonym.',
            );
      return [{ ...finding, related: [placeOf(first)] }];
    }),
  );

export const strayPseudonyms: Rule = (_report, _template, { parts }) =>
  pseudonymsOf(parts).flatMap(({ boxes }) =>
    boxes
      .filter(({ about, text }) => text.trim() !== '' && !isNamedIn(about.name, text))
      .map((box) =>
        found(
          'pseudonym-not-in-text',
          'warning',
          placeOf(box),
          `The practice example in ${box.placed.where} is said to be about “${box.about.name.trim()}”, and that name is not in it.`,
          'See whether the text uses another name, perhaps the real one, and correct the head or the text.',
        ),
      ),
  );

function placeOf({ placed, block }: NamedBox): Finding['at'] {
  const first = placed.content[block];
  return { part: placed.id, range: { block, from: 0, to: first ? blockText(first).length : 0 } };
}
