import type { ColumnValues } from './case-table.ts';
import { FORENAMES } from './forenames.ts';

/** What tells persons from characteristics. No name and nothing that finds a person is taken in from a case. */

const OF_A_PERSON =
  /\b(?:sur-?names?|fore-?names?|initials|alias(?:es)?|user-? ?names?|dob|d\.o\.b|date of birth|birth ?da(?:te|y)|born|(?:home |postal )?address(?:es)?|e-?mail|(?:tele)?phone|mobile|post ?codes?|nomis|noms|pnc|cro|crn|nhs|nino|national insurance|passport|prison(?:er)? (?:number|no|id))\b/i;
const NAME = /\bnames?\b/i;
/** What may have a name without being a person. */
const PLACE_OR_THING =
  /\b(?:office|unit|ldu|pdu|region|area|team|court|prison|provider|organisation|cluster|establishment|programme|intervention|order|sentence)\b/i;

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr)\.? \p{L}/iu;
const SURNAME_FIRST = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*$/u;
const INITIAL_FIRST = /^(?:\p{Lu}\.\s?)+\p{Lu}[\p{L}'’-]+$/u;
const TWO_CAPITALS = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u;
const OF_A_BUILDING = /\b(?:house|street|court|road|office|centre|lodge|hall|wing|team|unit|park|building)$/i;
/** Postcodes, addresses of e-mail, telephone numbers, and numbers that registers give to people. */
const IDENTIFIER =
  /^(?:[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|[^\s@]+@[^\s@]+|(?:\+44|0)[\d ()]{9,14}|[a-z]\d{4}[a-z]{2}|[a-z]\d{6}|\d{2,4}\/\d{4,7}[a-z]|[a-z]{2}\d{6}[a-d])$/i;

/** More values than this group nothing. */
const MOST_VALUES = 60;
/** Longer values are sentences, and sentences may name people. In characters. */
const LONGEST_VALUE = 80;

/** Of names, addresses, dates of birth or numbers that registers give to people; `Name of office` is none. */
export function headingOfAPerson(heading: string): boolean {
  return OF_A_PERSON.test(heading) || (NAME.test(heading) && !PLACE_OR_THING.test(heading));
}

/** Whether the values of a column look like the names of people. */
export function looksLikeNames(values: ColumnValues): boolean {
  const distinct = [...values.keys()];
  if (distinct.length === 0) return false;
  const share = (is: (value: string) => boolean) => distinct.filter(is).length / distinct.length;
  if (share((value) => TITLE.test(value) || SURNAME_FIRST.test(value) || INITIAL_FIRST.test(value)) >= 0.5) return true;
  if (share(beginsWithForename) > 0.3) return true;
  return (
    distinct.length >= 8 && distinct.length > 0.4 * given(values) && share((value) => TWO_CAPITALS.test(value)) > 0.8
  );
}

/** Why a column may not be taken as a characteristic, in a sentence with its remedy; nothing where it may. */
export function refusedCharacteristic(heading: string, values: ColumnValues): string | undefined {
  if (headingOfAPerson(heading) || looksLikeNames(values) || looksLikeIdentifiers(values))
    return 'it looks like names or identities of people, which are never taken in. Leave it out.';
  const cases = given(values);
  if (values.size > MOST_VALUES || (cases >= 10 && values.size > 0.8 * cases))
    return `it has ${values.size} different values in ${cases} cases, which may tell people apart. Leave it out, or put the values into groups in the spreadsheet.`;
  if ([...values.keys()].some((value) => value.length > LONGEST_VALUE))
    return 'it holds whole sentences, which may name people. Leave it out.';
  return undefined;
}

function looksLikeIdentifiers(values: ColumnValues): boolean {
  const distinct = [...values.keys()];
  return distinct.filter((value) => IDENTIFIER.test(value)).length > 0.5 * distinct.length;
}

/** A forename alone or before one or two more words; buildings that are named after people aside. */
function beginsWithForename(value: string): boolean {
  const words = value.split(' ');
  return words.length <= 3 && FORENAMES.has((words[0] ?? '').toLowerCase()) && !OF_A_BUILDING.test(value);
}

/** How many cases have a value. */
function given(values: ColumnValues): number {
  let cases = 0;
  for (const count of values.values()) cases += count;
  return cases;
}
