import { partsOf } from '../../part.ts';
import { type Line, type Reading, remember, rememberPair } from '../reading.ts';
import { onceFor } from '../text/remember-for.ts';
import { stemsOf } from '../text/stems.ts';
import { wholeLine } from '../text/whole-line.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';
import { bookOf, plainWords, sameWords } from './book.ts';
import { headOf } from './glossary.ts';
import { type Entry, entriesOf, formsOf, formsOfTerm, isOfEntry, plainFormsOf, termsOf } from './glossary-terms.ts';
import { explained } from './life.ts';
import { fitting, hasShortForm, shortForm, usesOf } from './uses.ts';

/** What the entries of the glossary say of their own terms. */

export const glossaryForm: ReportRule = {
  name: 'glossary-form',
  family: 'acronyms and glossary',
  severity: 'warning',
  title: 'A short form whose definition does not say what it stands for',
  why: 'What readers look up first is what the letters stand for.',
  example: {
    wrong: 'PO  This is the term for an officer who has qualified',
    right: 'PO  Probation officer: an officer who has qualified',
  },
  mend: 'Begin the definition with the words that the letters stand for, and a colon.',
  looksAt: (line) => isOfEntry(line) || hasShortForm(line),
  inReport: (reading) =>
    entriesOf(reading).flatMap((entry): FoundInReport[] => {
      const { term, definition } = entry;
      const letters = shortFormsOf(entry);
      if (!definition || letters.length === 0) return [];
      const head = headOf(definition.line.text);
      const title = term.line.text.trim();
      if (head === undefined) {
        const message = `The definition of “${title}” does not begin with what the letters stand for.`;
        return [{ at: wholeLine(definition), message, related: [wholeLine(term)] }];
      }
      const at = { read: definition, from: 0, to: definition.line.text.indexOf(':') + 1 };
      const fits = choices(head).map((words) => letters.findIndex((form) => fits1(words, form)));
      if (fits.every((fit) => fit < 0)) {
        if (ownerOf(head, entry, reading)) return [];
        const message = `The letters of “${title}” are not those of “${head}”.`;
        return [{ at, message, suggestion: 'See which of the two is right.', related: [wholeLine(term)] }];
      }
      return fits.some((fit, index) => fit < (fits[index - 1] ?? 0))
        ? [
            {
              at,
              severity: 'advice',
              message: `“${head}” gives the words in another order than “${title}”.`,
              suggestion: 'Give them in one order.',
              related: [wholeLine(term)],
            },
          ]
        : [];
    }),
};

const fits1 = (words: string, form: string) => fitting(words.split(/\s+/), form, true) !== undefined;

/** The short forms among what a term calls itself, without a year. */
function shortFormsOf({ term }: Entry): string[] {
  const forms = formsOfTerm(term.line).map((form) => form.replace(/\s+\d+$/, ''));
  return [...new Set(forms.flatMap((form) => shortForm(form) ?? []))];
}

/** `Youth offending service/team` is two. A year behind the words is no word. */
function choices(head: string): string[] {
  const words = head.replace(/\s+\d+$/, '').replace(/\s*\([^)]*\)/g, '');
  const stroke = /^(?<start>.*\s)?(?<ends>\S+\/\S+)$/.exec(words)?.groups;
  return stroke?.ends === undefined
    ? words.split(/ or /)
    : stroke.ends.split('/').map((end) => `${stroke.start ?? ''}${end}`);
}

export const glossaryOther: ReportRule = {
  name: 'glossary-other-definition',
  family: 'acronyms and glossary',
  severity: 'warning',
  title: 'A definition that belongs to another term',
  why: 'Whoever looks the term up learns something that is not so.',
  example: {
    wrong: 'SSO  Probation services officer: an officer without the full qualification',
    right: 'SSO  Suspended sentence order: a sentence that is suspended',
  },
  mend: 'Put the right definition here, and see whether the other term has lost its own.',
  looksAt: (line) => isOfEntry(line) || hasShortForm(line),
  inReport: (reading) => {
    const entries = entriesOf(reading);
    const used = bookOf(reading);
    const terms = termsOf(reading);
    return entries.flatMap((entry, index): FoundInReport[] => {
      const { term, definition } = entry;
      if (!definition) return [];
      const title = term.line.text.trim();
      const { text } = definition.line;
      const at = wholeLine(definition);
      const twin = entries
        .slice(0, index)
        .find((other) => other.definition && sameMeaning(definition.line, other.definition.line));
      if (twin?.definition)
        return [
          {
            at,
            message: `“${title}” and “${twin.term.line.text.trim()}” have one definition.`,
            related: [wholeLine(twin.definition)],
          },
        ];
      const head = headOf(text);
      const owner = head === undefined ? beginner(text, entry, entries) : ownerOf(head, entry, reading);
      if (owner)
        return [
          {
            at,
            severity: head === undefined ? 'warning' : 'error',
            message: `This speaks of “${owner.name}”, and not of “${title}”.`,
            related: [owner.at],
          },
        ];
      const known = knownElsewhere(title, meaningOf(definition.line).stems, reading);
      if (known !== undefined)
        return [{ at, message: `This is what the edition says of “${known}”, and not of “${title}”.` }];
      if (head !== undefined || shortFormsOf(entry).length === 0) return [];
      const strange = usesOf(definition.line).find(
        ({ acronym, introduced }) => !introduced && !terms.has(acronym) && !used.has(acronym),
      );
      return strange === undefined
        ? []
        : [
            {
              at,
              message: `This does not say what “${title}” stands for, and speaks of “${strange.acronym}”, which is explained nowhere: it seems to be the definition of another term.`,
              related: [wholeLine(term)],
            },
          ];
    });
  },
};

/** Whose words a definition begins with, where they are not the words of its own term. */
function ownerOf(head: string, entry: Entry, reading: Reading) {
  const own = formsOfTerm(entry.term.line);
  const letters = shortFormsOf(entry);
  const plain = plainWords(head);
  if (plainFormsOf(entry.term.line).has(plain)) return undefined;
  if (letters.length === 0 || choices(head).some((words) => letters.some((form) => fits1(words, form))))
    return undefined;
  const other = entriesOf(reading).find(
    (one) =>
      one !== entry && (plainFormsOf(one.term.line).has(plain) || shortFormsOf(one).some((form) => fits1(head, form))),
  );
  if (other) return { name: other.term.line.text.trim(), at: wholeLine(other.term) };
  for (const { acronym, introductions } of bookOf(reading).values()) {
    const said = introductions.find(({ use }) => use.expansion && sameWords(use.expansion.words, head));
    if (said && !own.includes(acronym)) return { name: acronym, at: explained(said) };
  }
  return undefined;
}

/**
 * The other term of the edition’s own glossary that a definition is about, by the words that they share: at least a third
 * of them, and hardly any with what the edition says of the term itself.
 */
function knownElsewhere(title: string, stems: ReadonlySet<string>, { template }: Reading): string | undefined {
  const all = editionEntries(template);
  const titles = formsOf(title);
  const own = all.find(({ forms }) => forms.some((form) => titles.includes(form)));
  if (!own || stems.size < 5 || [...stemsOf(title)].some((stem) => stems.has(stem)) || share(stems, own.stems) > 0.1)
    return undefined;
  const best = all
    .map((entry) => ({ entry, share: share(stems, entry.stems) }))
    .reduce((top, next) => (next.share > top.share ? next : top));
  return best.entry !== own && best.share >= 1 / 3 ? best.entry.term : undefined;
}

function share(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = [...stems].filter((stem) => others.has(stem)).length;
  return shared / Math.max(1, Math.min(stems.size, others.size));
}

type Known = { term: string; forms: readonly string[]; stems: ReadonlySet<string> };

/** An edition and its parts stay the same while a report is written. */
const editionEntries = onceFor(({ parts }): readonly Known[] =>
  partsOf(parts).flatMap((part) =>
    part.kind === 'glossary'
      ? part.entries.map(({ term, definition }) => ({ term, forms: formsOf(term), stems: stemsOf(definition) }))
      : [],
  ),
);

/** The other entry whose term is the subject of a definition that says none of its own term’s words. */
function beginner(text: string, entry: Entry, entries: readonly Entry[]) {
  const subject = /^(?:The |An? )?(?<subject>[^,.;:()]{3,60}?) (?:is|are|means?|refers?) /u.exec(text)?.groups?.subject;
  if (subject === undefined) return undefined;
  const stems = stemsOf(text);
  if ([...stemsOf(entry.term.line.text)].some((stem) => stems.has(stem))) return undefined;
  const words = plainWords(subject);
  const other = entries.find((one) => one !== entry && plainFormsOf(one.term.line).has(words));
  return other && { name: other.term.line.text.trim(), at: wholeLine(other.term) };
}

const meaningOf = remember(({ text }: Line) => ({ plain: plainWords(text), stems: stemsOf(text) }));

/** Definitions of some length in the same words. */
const sameMeaning = rememberPair((one: Line, other: Line): boolean => {
  if (one.text.length < 30 || other.text.length < 30) return false;
  const [first, second] = [meaningOf(one), meaningOf(other)];
  if (first.plain === second.plain) return true;
  const most = Math.max(first.stems.size, second.stems.size);
  if (Math.min(first.stems.size, second.stems.size) < 0.85 * most) return false;
  const shared = [...first.stems].filter((stem) => second.stems.has(stem)).length;
  return shared >= 8 && shared >= 0.85 * most;
});

/** At least so many entries make a custom. */
const CUSTOM = 6;

export const glossaryStop: ReportRule = {
  name: 'glossary-stop',
  family: 'acronyms and glossary',
  severity: 'advice',
  title: 'A definition that ends unlike the others',
  why: 'A full stop behind one entry of many is a slip that readers see.',
  example: { wrong: 'a child coming to harm. (others end without)', right: 'a child coming to harm' },
  mend: 'End the definition as the others end.',
  looksAt: isOfEntry,
  inReport: (reading) => {
    const definitions = entriesOf(reading).flatMap(({ definition }) => definition ?? []);
    const stopped = definitions.filter(({ line }) => /\.\s*$/.test(line.text));
    const open = definitions.filter((read) => !stopped.includes(read));
    if (definitions.length < CUSTOM || Math.min(stopped.length, open.length) * 5 > definitions.length) return [];
    const few = stopped.length < open.length ? stopped : open;
    const many = few === stopped ? 'without' : 'with';
    return few.map((read) => {
      const end = read.line.text.trimEnd().length;
      return {
        at: { read, from: Math.max(0, end - 1), to: end },
        message: `Most definitions end ${many} a full stop.`,
      };
    });
  },
};
