import { type KeyQuestion, standardsOf } from '../framework.ts';
import type { Template } from '../template.ts';

/** What the heading of a column alone tells. */

const BEFORE_A_NUMBER = /^(?:key question|question|kq|q)?[\s.:_-]*/i;
const REFERENCE =
  /^(?:#|id|no\.?|number|row|serial|case|record|ref\.?|reference)(?:[ _-]*(?:#|id|no\.?|number|code|case|record|ref\.?|reference))*$/i;

/** Words that headings of characteristics are made of, and those that join them. */
const OF_CHARACTERISTICS = new Set(
  [
    'sex gender identity ethnicity ethnic origin background race age disability disabled religion belief nationality',
    'sexual orientation language sentence order orders custody community licence disposal offence crime risk harm serious',
    'reoffending level tier office local delivery unit ldu pdu area region regional team court cluster district location',
    'site grade role category group band type status cohort provider quarter year month wave sub-sample subsample',
  ].flatMap((line) => line.split(' ')),
);
const JOINING = new Set(
  ['of the a an at in on for to by and or case cases main current index officer officers practitioner person'].flatMap(
    (line) => line.split(' '),
  ),
);

/** Of a column that only tells the cases apart: `No.`, `Case ref`. */
export function isReferenceHeading(heading: string): boolean {
  return REFERENCE.test(heading);
}

/** Whether every word is one that such headings are made of: `Age group`, `Main offence`. */
export function isCharacteristicHeading(heading: string): boolean {
  const words = heading.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return (
    words.some((word) => OF_CHARACTERISTICS.has(word)) &&
    words.every((word) => OF_CHARACTERISTICS.has(word) || JOINING.has(word))
  );
}

/**
 * Key questions by the headings that name them, each by one heading: best the number alone, then its wording, then the
 * number with other words behind it.
 *
 * @param taken numbers that other columns have already
 */
export function questionHeadings(
  headings: readonly string[],
  taken: readonly string[],
  template: Template,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const question of standardsOf(template).flatMap(({ keyQuestions }) => keyQuestions)) {
    if (taken.includes(question.number)) continue;
    let [best, bestFit] = ['', 0];
    for (const heading of headings) {
      const fit = fitOf(heading, question);
      if (fit > bestFit) [best, bestFit] = [heading, fit];
    }
    if (bestFit > 0 && !found.has(best)) found.set(best, question.number);
  }
  return found;
}

/** From 0, not at all, to 3. */
function fitOf(heading: string, { number, text }: KeyQuestion): number {
  if (comparable(heading) === comparable(text)) return 2;
  const rest = heading.replace(BEFORE_A_NUMBER, '');
  if (!rest.startsWith(number)) return 0;
  const behind = rest.slice(number.length);
  // A letter or a further number makes it a prompt of the question: 2.1.1a, 2.1.1 (a), 2.1.1.2, 2.1.10.
  if (/^[\s._-]*(?:\(?[a-z]\)|\(?[a-z](?![\p{L}\d ])|\d)/iu.test(behind) || /^\p{L}/u.test(behind)) return 0;
  const words = behind.replace(/^[\s.:)_–—-]+/, '');
  if (words === '') return 3;
  return comparable(words) === comparable(text) ? 2 : 1;
}

function comparable(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
