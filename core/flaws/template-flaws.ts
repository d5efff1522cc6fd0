import type { KeyQuestion, Standard } from '../framework.ts';
import type { Part } from '../part.ts';
import type { Template } from '../template.ts';
import {
  type Flaw,
  isWithin,
  namesOf,
  orElse,
  type Partly,
  type Path,
  type Placed,
  placed,
  unknownName,
} from './flaw.ts';
import { ratingFlaws } from './rating-flaws.ts';
import { slotFlaws } from './slot-flaws.ts';
import { textFlaws } from './text-flaws.ts';

/**
 * What shape alone cannot say of an edition: ids used twice, references to nothing, parts that print nothing where they
 * stand, bands with gaps, slots that nothing fills. What is missing is passed over.
 */
export function flawsOf(template: Partly<Template>): Flaw[] {
  const parts = placedParts(template.parts, ['parts']);
  const domains = placed(template.domains, ['domains']);
  const standards = domains.flatMap(({ value, path }) => placed(value.standards, [...path, 'standards']));
  const questions = standards.flatMap(({ value, path }) => placed(value.keyQuestions, [...path, 'keyQuestions']));

  const details = namesOf({ one: 'detail', many: 'details' }, 'id', placed(template.details, ['details']));
  const numbers = namesOf({ one: 'standard', many: 'standards' }, 'number', standards);
  const scored = namesOf({ one: 'key question', many: 'key questions' }, 'number', [...standards, ...questions]);
  return [
    ...details.flaws,
    ...unknownName(details.names, template.nameDetail, ['nameDetail']),
    ...namesOf({ one: 'part', many: 'parts' }, 'id', parts).flaws,
    ...namesOf({ one: 'domain', many: 'domains' }, 'id', domains).flaws,
    ...numbers.flaws,
    ...namesOf({ one: 'stage', many: 'stages' }, 'id', placed(template.signOff?.stages, ['signOff', 'stages'])).flaws,
    ...placed(template.signOff?.stages, ['signOff', 'stages']).flatMap(({ value, path }) =>
      (value.signers ?? []).flatMap((id, at) => unknownName(details.names, id, [...path, 'signers', at])),
    ),
    // A table of scores refers to both by number.
    ...scored.flaws.filter((flaw) => !numbers.flaws.some(({ path }) => path.join() === flaw.path.join())),
    ...parts.flatMap(({ value, path }) =>
      value.kind === 'standard' ? unknownName(numbers.names, value.standard, [...path, 'standard']) : [],
    ),
    ...standardFlaws(template, standards),
    ...placeFlaws(template, parts),
    ...slotFlaws(template, {
      standards: pathsOf(parts, 'standard'),
      unscored: unscoredParts(parts, standards),
      results: pathsOf(parts, 'results'),
    }),
    ...resultsFlaws(
      template,
      parts,
      domains.map(({ value }) => value.id),
    ),
    ...tagFlaws(template, questions),
    ...textFlaws(
      template,
      parts.map(({ value }) => value.id),
    ),
    ...patternFlaws(template, parts),
    ...pageFlaws(template),
    ...ratingFlaws(template, standards, numbers.names),
  ];
}

function standardFlaws(template: Partly<Template>, standards: readonly Placed<Partly<Standard>>[]): Flaw[] {
  return standards.flatMap(({ value, path }): Flaw[] => {
    const { number, ratedBy } = value;
    const keyQuestions = orElse(value, 'keyQuestions', []);
    if (ratedBy === 'lowest key question' && keyQuestions?.length === 0)
      return [{ path, message: `standard ${number ?? ''} is rated by its key questions and has none; add them` }];
    if (ratedBy === undefined || ratedBy === 'information only' || template.ratings !== undefined) return [];
    return [
      {
        path: [...path, 'ratedBy'],
        message: `standard ${number ?? ''} is to be rated and this edition has no ratings; add “ratings”, or make it “information only”`,
      },
    ];
  });
}

/** Parts that print nothing, or the wrong thing, where they stand. */
function placeFlaws(template: Partly<Template>, parts: readonly Placed<Partly<Part>>[]): Flaw[] {
  const within = pathsOf(parts, 'standard');
  let recommendations = 0;
  return parts.flatMap(({ value, path }): Flaw[] => {
    switch (value.kind) {
      case 'statement':
      case 'key-questions':
        if (isWithin(path, within)) return [];
        return [{ path, message: `a part of kind “${value.kind}” prints nothing outside a part of kind “standard”` }];
      case 'cover':
      case 'back-cover':
        if (path.length === 2) return [];
        return [{ path, message: `a part of kind “${value.kind}” stands at the top of “parts”; move it there` }];
      case 'ratings':
      case 'bands':
        if (template.ratings !== undefined) return [];
        return [{ path, message: 'this edition has no ratings to print here; add “ratings”, or remove this part' }];
      case 'recommendations':
        recommendations += 1;
        if (recommendations === 1) return [];
        return [{ path, message: 'there is a part of kind “recommendations” already; remove one of the two' }];
      case 'prose': {
        const { from = 0, to = from } = value.words ?? {};
        return from <= to ? [] : [{ path: [...path, 'words'], message: 'the words end before they begin' }];
      }
      default:
        return [];
    }
  });
}

function patternFlaws(template: Partly<Template>, parts: readonly Placed<Partly<Part>>[]): Flaw[] {
  const lists = [
    placed(template.import?.pageFurniture, ['import', 'pageFurniture']),
    ...parts.map(({ value, path }) => ('recognise' in value ? placed(value.recognise, [...path, 'recognise']) : [])),
  ];
  return lists
    .flat()
    .filter(({ value }) => !isPattern(value))
    .map(({ value, path }) => ({ path, message: `“${value}” is no regular expression; correct it` }));
}

/** Results of domains, and notes on tags, that the edition does not have. */
function resultsFlaws(
  { tags }: Partly<Template>,
  parts: readonly Placed<Partly<Part>>[],
  domains: readonly (string | undefined)[],
): Flaw[] {
  return parts.flatMap(({ value, path }): Flaw[] => {
    if (value.kind === 'ratings')
      return placed(value.groups, [...path, 'groups']).flatMap((group) =>
        unknownDomain(domains, group.value.domain, [...group.path, 'domain']),
      );
    if (value.kind !== 'results') return [];
    return [
      ...(value.domains ?? []).flatMap((id, index) => unknownDomain(domains, id, [...path, 'domains', index])),
      ...Object.keys(value.notes?.tags ?? {})
        .filter((tag) => tags !== undefined && !Object.hasOwn(tags, tag))
        .map((tag) => ({ path: [...path, 'notes', 'tags', tag], message: `there is no tag “${tag}” in “tags”` })),
    ];
  });
}

function unknownDomain(domains: readonly (string | undefined)[], id: string | undefined, path: Path): Flaw[] {
  if (id === undefined || domains.includes(undefined) || domains.includes(id)) return [];
  return [{ path, message: `there is no domain “${id}”` }];
}

function tagFlaws({ tags }: Partly<Template>, questions: readonly Placed<Partly<KeyQuestion>>[]): Flaw[] {
  return questions.flatMap(({ value, path }) =>
    (value.tags ?? [])
      .filter((tag) => tag !== undefined && !Object.hasOwn(tags ?? {}, tag))
      .map((tag) => ({
        path: [...path, 'tags'],
        message: `there is no tag “${tag}” in “tags”; add it with its label`,
      })),
  );
}

/** The least room, in millimetres, in which text can be set. */
const LEAST_ROOM = 50;

function pageFlaws({ wordStyle }: Partly<Template>): Flaw[] {
  const { width, height, margin } = wordStyle?.page ?? {};
  const path = ['wordStyle', 'page', 'margin'];
  const room = (
    edge: number | undefined,
    before: number | undefined,
    after: number | undefined,
    what: string,
  ): Flaw[] =>
    edge === undefined || before === undefined || after === undefined || edge - before - after >= LEAST_ROOM
      ? []
      : [
          {
            path,
            message: `the margins leave less than ${LEAST_ROOM} mm of the ${what} of the page; make them smaller`,
          },
        ];
  return [...room(width, margin?.left, margin?.right, 'width'), ...room(height, margin?.top, margin?.bottom, 'height')];
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

function placedParts(parts: (Partly<Part> | undefined)[] | undefined, path: Path): Placed<Partly<Part>>[] {
  return placed(parts, path).flatMap((entry) =>
    'parts' in entry.value ? [entry, ...placedParts(entry.value.parts, [...entry.path, 'parts'])] : [entry],
  );
}

function pathsOf(parts: readonly Placed<Partly<Part>>[], kind: Part['kind']): Path[] {
  return parts.filter(({ value }) => value.kind === kind).map(({ path }) => path);
}

/** Parts for a standard that has no key questions, and so no lowest score. */
function unscoredParts(parts: readonly Placed<Partly<Part>>[], standards: readonly Placed<Partly<Standard>>[]): Path[] {
  const unscored = standards
    .filter(({ value }) => orElse(value, 'keyQuestions', [])?.length === 0)
    .map(({ value }) => value.number);
  return parts
    .filter(
      ({ value }) => value.kind === 'standard' && value.standard !== undefined && unscored.includes(value.standard),
    )
    .map(({ path }) => path);
}
