import { inOneLine } from './case-table.ts';

/** What tells persons from characteristics. No name and nothing that finds a person is taken in from a case. */

const OF_A_PERSON =
  /\b(?:sur-?names?|fore-?names?|initials|alias|user-? ?names?|dob|d\.o\.b|date of birth|birth ?da(?:te|y)|born|(?:home |postal )?address(?:es)?|e-?mail|(?:tele)?phone|mobile|post ?codes?|nomis|noms|pnc|cro|crn|nhs|nino|national insurance|passport|prison(?:er)? (?:number|no|id))\b/i;
const NAME = /\bnames?\b/i;
/** What may have a name without being a person. */
const PLACE_OR_THING =
  /\b(?:office|unit|ldu|pdu|region|area|team|court|prison|provider|organisation|cluster|establishment|programme|intervention|order|sentence)\b/i;

export function headingOfAPerson(heading: string): boolean {
  return OF_A_PERSON.test(heading) || (NAME.test(heading) && !PLACE_OR_THING.test(heading));
}

export function looksLikeNames(_cells: readonly string[]): boolean {
  return false;
}

/** More values than this group nothing. */
const MOST_VALUES = 60;

/** Why a column may not be taken as a characteristic, in a sentence with its remedy; nothing where it may. */
export function asCharacteristicRefused(heading: string, cells: readonly string[]): string | undefined {
  if (headingOfAPerson(heading) || looksLikeNames(cells))
    return 'it looks like the names or identities of people, which are never taken in. Let it be ignored.';
  const given = cells.map(inOneLine).filter((cell) => cell !== '');
  const distinct = new Set(given.map((cell) => cell.toLowerCase())).size;
  if (distinct > MOST_VALUES || (given.length >= 10 && distinct > 0.8 * given.length))
    return `it has ${distinct} different values in ${given.length} cases, which group nothing and may identify people. Let it be ignored, or put the values into groups in the spreadsheet.`;
  return undefined;
}
