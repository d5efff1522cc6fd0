import type { Report } from '../report.ts';
import { withoutMarks } from '../review/comments/comment-marks.ts';
import { peopleIn } from '../review/comments/threads.ts';
import { makersOf } from '../review/suggestions/makers.ts';
import { sayCount } from '../say-count.ts';
import { usedAssets } from '../used-assets.ts';
import { dayAndTime } from './day-and-time.ts';
import type { Leaving, LeavingItem, Removal } from './removal.ts';

export type CopiedFile = {
  /** How many earlier versions the file has, and the names of those that have one. */
  versions: number;
  named: readonly string[];
  /** What cameras and programs noted in its pictures, in a few words; empty where they did not. */
  pictureNotes: string;
};

/** What goes with a copy of the report for others beside its text, scores and figures. */
export function copiedLeaving(report: Report, { versions, named, pictureNotes }: CopiedFile): Leaving {
  const {
    cases,
    unplaced,
    words = [],
    dismissed = [],
    assigned = [],
    comments = [],
    signOffs = [],
    rounds = [],
    reviews = [],
    suggested,
  } = report;
  const earlier = { removal: 'versions' as const };
  const pictures = usedAssets(report).size;
  const unused = Object.keys(report.assets).length - pictures;
  const called = named.map((name) => `“${name}”`).join(', ');
  const makers = Object.values(suggested?.made ?? {}).flatMap(makersOf);
  const deciders = dismissed.flatMap(({ by }) => by ?? []);
  const goes: (LeavingItem | false)[] = [
    cases !== undefined && {
      what: `the answers of ${sayCount(cases.count, 'case')}, from the file ${cases.file}`,
      removal: 'cases',
    },
    versions > 0 && {
      what: `${sayCount(versions, 'earlier version')}${called && `, ${called} among them`}`,
      ...earlier,
    },
    report.formerValues.length > 0 && {
      what: `${sayCount(report.formerValues.length, 'value')} that figures had before`,
      ...earlier,
    },
    unused > 0 && { what: `${sayCount(unused, 'picture')} that the text does not show`, ...earlier },
    assigned.length > 0 && {
      what: `who is to see to ${sayCount(assigned.length, 'finding')}: ${listed(assigned.flatMap(({ to, by }) => [to, by]))}`,
      ...earlier,
    },
    comments.length > 0 && {
      what: `${sayCount(comments.length, 'comment')} with replies, of ${listed(comments.flatMap(peopleIn))}`,
      ...earlier,
    },
    signOffs.length > 0 && {
      what: `${sayCount(signOffs.length, 'sign-off')} of ${listed(signOffs.map(({ by }) => by))}, with the text that was signed`,
      ...earlier,
    },
    rounds.length > 0 && {
      what: `${sayCount(rounds.length, 'draft')} as sent to ${listed(rounds.map(({ to }) => to))}, with what was answered and decided`,
      ...earlier,
    },
    reviews.length > 0 && {
      what: `the names of ${sayCount(reviews.length, 'file')} that came back from review`,
      ...earlier,
    },
    suggested !== undefined && {
      what: `the text before suggested changes${makers.length > 0 ? `, and who suggested them: ${listed(makers)}` : ''}`,
      ...earlier,
    },
    deciders.length > 0 && { what: `who dismissed findings: ${listed(deciders)}`, ...earlier },
    { what: `the time when the report was begun, ${dayAndTime(report.created)}` },
    pictures > 0 && { what: `the names of the files of ${sayCount(pictures, 'picture')}` },
    pictureNotes !== '' && { what: pictureNotes },
    unplaced.length > 0 && { what: `${sayCount(unplaced.length, 'text')} without a place` },
    words.length > 0 && { what: `${sayCount(words.length, 'own word')}` },
    dismissed.length > 0 && {
      what: `${sayCount(dismissed.length, 'dismissed finding')} with the reasons why`,
    },
  ];
  return { goes: goes.filter((item) => item !== false), stays: ['steps of undo', 'work that is not saved'] };
}

/** `A. Name and B. Name`, each once. */
function listed(names: readonly (string | undefined)[]): string {
  const known = new Set(names.filter((name) => name !== undefined));
  return new Intl.ListFormat('en-GB').format(known);
}

/**
 * The report for a copy without what shall stay here. With earlier versions go earlier values, pictures that no text shows,
 * comments, sign-offs, what was there before suggestions, and who worked on its findings; what is counted from cases keeps its numbers, and what was dismissed its reason.
 */
export function reportWithout(report: Report, without: readonly Removal[]): Report {
  const { cases, ...rest } = report;
  const left = without.includes('cases') || cases === undefined ? rest : report;
  if (!without.includes('versions')) return left;
  const used = usedAssets(report);
  const assets = Object.fromEntries(Object.entries(report.assets).filter(([id]) => used.has(id)));
  const {
    assigned: _,
    comments: _comments,
    signOffs: _signOffs,
    signedTexts: _signedTexts,
    rounds: _rounds,
    reviews: _reviews,
    suggested: _suggested,
    dismissed,
    ...kept
  } = left;
  const parts = Object.fromEntries(Object.entries(report.parts).map(([part, text]) => [part, withoutMarks(text)]));
  const nameless = dismissed?.map(({ by: _, ...dismissal }) => dismissal);
  return { ...kept, parts, formerValues: [], assets, ...(nameless && { dismissed: nameless }) };
}
