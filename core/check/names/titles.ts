import { type Line, remember } from '../reading.ts';
import type { FoundInReport, LineRule, PlacedStretch, ReportRule, Stretch } from '../text-rule.ts';
import { namingLines } from './capitals.ts';

/** Offices and grades, each in one form. */

const HALF =
  /(?<![\p{L}-])(?:Chief|Deputy|Assistant|Senior|Vice|Managing|Regional|Executive|Principal) \p{Lu}\p{Ll}+ (?:officer|director|executive|manager|inspector|constable|commissioner|secretary|governor)s?(?![\p{L}-])/gu;

export const halfTitle: LineRule = {
  name: 'half-title',
  family: 'names and terms',
  severity: 'warning',
  title: 'A title with capitals on some of its words',
  why: 'It is neither the title nor the everyday word.',
  example: { wrong: 'the Chief Executive officer', right: 'the chief executive officer' },
  mend: 'Write all of its words with capitals, or none.',
  inLine: ({ text }) =>
    [...text.matchAll(HALF)].map(({ index, 0: title }) => ({
      from: index,
      to: index + title.length,
      message: `“${title}” has capitals on some of its words.`,
    })),
};

type Use = Stretch & { base: string; form: string };

const GRADE =
  /(?<![\p{L}-])(?<base>\p{L}{4,}?)(?<many>s?)(?<gap> )(?<role>officer|manager|worker|practitioner|coordinator|assessor|supervisor)s?(?![\p{L}-])/giu;

const gradesIn = remember(({ text }: Line): readonly Use[] =>
  [...text.matchAll(GRADE)].map(({ index, 0: whole, groups }) => ({
    from: index,
    to: index + whole.length,
    base: `${groups?.base} ${groups?.role}`.toLowerCase(),
    form: `${groups?.base}${groups?.many} ${groups?.role}`.toLowerCase(),
  })),
);

type PlacedUse = Use & PlacedStretch;

/** Of the uses with one base, those in another form than most of them. */
function rarerForms(uses: readonly PlacedUse[]): FoundInReport[] {
  return [...Map.groupBy(uses, ({ base }) => base).values()].flatMap((group) => {
    const forms = [...Map.groupBy(group, ({ form }) => form).values()].toSorted((a, b) => b.length - a.length);
    const [usual, ...others] = forms;
    const model = usual?.[0];
    if (!model) return [];
    return others.flat().map((use) => ({
      at: use,
      message: `“${said(use)}” is “${said(model)}” elsewhere.`,
      related: [model],
    }));
  });
}

export const gradeForm: ReportRule = {
  name: 'grade-form',
  family: 'names and terms',
  severity: 'warning',
  title: 'A grade of staff in two forms',
  why: 'It looks like two grades.',
  example: { wrong: 'probation services officer … probation service officer', right: 'probation services officer' },
  mend: 'Write it in one form throughout.',
  looksAt: (line) => gradesIn(line).length > 0,
  inReport: (reading) =>
    rarerForms(namingLines(reading).flatMap((read) => gradesIn(read.line).map((use) => ({ ...use, read })))),
};

const HEAD =
  /(?<![\p{L}-])(?:[Dd]eputy )?[Hh]ead of (?<what>[Ss]ervices?|[Uu]nit|[Dd]elivery|[Pp]robation|\p{Lu}{2,6}s?)(?![\p{L}-])/gu;

const headsIn = remember(({ text }: Line): readonly Use[] =>
  [...text.matchAll(HEAD)].map(({ index, 0: whole, groups }) => ({
    from: index,
    to: index + whole.length,
    base: 'head',
    form: groups?.what?.toLowerCase().replace(/s$/, '') ?? '',
  })),
);

const OFFICES =
  /(?<![\p{L}-])(?:chief executive|chief officer|chief constable|chief inspector|regional probation director|probation director|police and crime commissioner|senior probation officer|probation services? officer|probation officer|magistrate|district judge|team manager|business manager|quality development officer)s?(?! officers?)(?![\p{L}-])/giu;

/** Where the first letter begins no sentence: `chief executive`, `Chief Executive`. */
const officesIn = remember(({ text }: Line): readonly Use[] =>
  [...text.matchAll(OFFICES)].flatMap(({ index, 0: title }) =>
    /(?:^|[.!?:] |[“‘(] ?)$/.test(text.slice(Math.max(0, index - 2), index))
      ? []
      : [
          {
            from: index,
            to: index + title.length,
            base: title.toLowerCase().replace(/s$/, ''),
            form: capitalsOf(title),
          },
        ],
  ),
);

function capitalsOf(title: string): string {
  return title
    .split(' ')
    .map((word) => (/^\p{Lu}/u.test(word) ? 'A' : 'a'))
    .join('');
}

export const officeForm: ReportRule = {
  name: 'office-form',
  family: 'names and terms',
  severity: 'advice',
  title: 'An office called in two ways',
  why: 'Readers wonder whether it is one person or two.',
  example: { wrong: 'the Head of PDU … the head of service', right: 'the Head of PDU … the Head of PDU' },
  mend: 'Call the office by one title, with the same capitals throughout.',
  looksAt: (line) => headsIn(line).length > 0 || officesIn(line).length > 0,
  inReport: (reading) => {
    const lines = namingLines(reading);
    const all = (usesIn: (line: Line) => readonly Use[]) =>
      lines.flatMap((read) => usesIn(read.line).map((use) => ({ ...use, read })));
    return [...rarer(all(headsIn)), ...rarer(all(officesIn))];
  },
};

function rarer(uses: readonly (Use & PlacedStretch)[]): FoundInReport[] {
  return [...Map.groupBy(uses, ({ base }) => base).values()].flatMap((group) => {
    const forms = [...Map.groupBy(group, ({ form }) => form).values()].toSorted((a, b) => b.length - a.length);
    const [usual, ...others] = forms;
    const model = usual?.find(({ read, from }) => /\p{Lu}/u.test(read.line.text.charAt(from))) ?? usual?.[0];
    // Two ways used alike often have a reason that cannot be seen here.
    if (!usual || !model || usual.length < 2) return [];
    return others
      .filter((form) => form.length * 2 <= usual.length)
      .flat()
      .map((use) => ({
        at: use,
        message: `“${said(use)}” is “${said(model)}” elsewhere.`,
        related: [model],
      }));
  });
}

const said = ({ read, from, to }: PlacedStretch): string => read.line.text.slice(from, to);

const KINDRED =
  /(?<![\p{L}-])(?<base>\p{L}{4,}?)(?<end>ness|al)? (?<noun>prevention|reduction|support|services?|team|pathway|strategy|programme|arrangements)(?![\p{L}-])/giu;

const kindredIn = remember(({ text }: Line): readonly Use[] =>
  [...text.matchAll(KINDRED)].map(({ index, 0: whole, groups }) => ({
    from: index,
    to: index + whole.length,
    base: `${groups?.base} ${groups?.noun?.replace(/s$/, '')}`.toLowerCase(),
    form: groups?.end?.toLowerCase() ?? '',
  })),
);

export const teamForm: ReportRule = {
  name: 'team-form',
  family: 'names and terms',
  severity: 'advice',
  title: 'A team or service called by two forms of one word',
  why: 'It looks like two services.',
  example: { wrong: 'homelessness prevention … Homeless Prevention', right: 'homelessness prevention' },
  mend: 'Write it in one form throughout.',
  looksAt: (line) => kindredIn(line).length > 0,
  inReport: (reading) =>
    rarerForms(namingLines(reading).flatMap((read) => kindredIn(read.line).map((use) => ({ ...use, read })))),
};
