import type { Band, Standard } from './framework.ts';
import type { Part } from './part.ts';
import { COMPUTED_SLOTS, slotsIn } from './slots.ts';
import type { Template } from './template.ts';

type Path = (string | number)[];
/** What is wrong, at the place in the file's JSON where it is. */
export type Flaw = { path: Path; message: string };
type Placed<T> = { value: T; path: Path };

/** What shape alone cannot say of an edition: ids used twice, references to nothing, bands that overlap, unknown slots. */
export function flawsOf(template: Template): Flaw[] {
  const flaws: Flaw[] = [];
  const unique = (what: string, key: string, entries: Placed<string>[]) => {
    const seen = new Set<string>();
    for (const { value, path } of entries) {
      if (seen.has(value))
        flaws.push({
          path: [...path, key],
          message: `two ${what} are called “${value}”; give one of them another name`,
        });
      seen.add(value);
    }
    return seen;
  };
  const known = (what: string, names: Set<string>, name: string, path: Path) => {
    if (!names.has(name)) flaws.push({ path, message: `there is no ${what} “${name}” in this edition` });
  };

  const parts = placedParts(template.parts, ['parts']);
  const standards = placedStandards(template);
  const name = <T>(entries: Placed<T>[], of: (value: T) => string) =>
    entries.map(({ value, path }) => ({ value: of(value), path }));

  const details = unique(
    'details',
    'id',
    name(placed(template.details, ['details']), (detail) => detail.id),
  );
  known('detail', details, template.nameDetail, ['nameDetail']);
  unique(
    'parts',
    'id',
    name(parts, (part) => part.id),
  );
  unique(
    'domains',
    'id',
    name(placed(template.domains, ['domains']), (domain) => domain.id),
  );
  const numbers = unique(
    'standards',
    'number',
    name(standards, (standard) => standard.number),
  );
  const questions = standards.flatMap(({ value, path }) => placed(value.keyQuestions, [...path, 'keyQuestions']));
  unique(
    'key questions',
    'number',
    name(questions, (question) => question.number),
  );

  for (const { value, path } of parts)
    if (value.kind === 'standard') known('standard', numbers, value.standard, [...path, 'standard']);
  for (const { value, path } of standards)
    if (value.ratedBy === 'lowest key question' && value.keyQuestions.length === 0)
      flaws.push({ path, message: `standard ${value.number} is rated by its key questions and has none` });

  const terms = Object.keys(template.terms).map((term) => `term.${term}`);
  const slots = new Set<string>([...details, ...COMPUTED_SLOTS, ...terms]);
  eachString(template, [], (text, path) => {
    for (const slot of slotsIn(text))
      if (!slots.has(slot)) flaws.push({ path, message: `nothing fills the slot “{${slot}}”` });
  });

  const patterns = (list: readonly string[], path: Path) => {
    for (const { value, path: at } of placed(list, path))
      if (!isPattern(value)) flaws.push({ path: at, message: `“${value}” is no regular expression; correct it` });
  };
  patterns(template.import.pageFurniture, ['import', 'pageFurniture']);
  for (const { value, path } of parts) if ('recognise' in value) patterns(value.recognise, [...path, 'recognise']);

  const rules = template.ratings;
  if (!rules) return flaws;
  const scale = unique(
    'ratings',
    'name',
    name(placed(rules.scale, ['ratings', 'scale']), (rating) => rating.name),
  );
  const banded = (bands: Band[], path: Path) => {
    for (const { value, path: at } of placed(bands, path)) {
      known('rating', scale, value.rating, [...at, 'rating']);
      if (value.to < value.from) flaws.push({ path: at, message: `the band “${value.rating}” ends before it begins` });
      const other = bands.find((band) => band !== value && band.from <= value.from && band.to >= value.from);
      if (other) flaws.push({ path: at, message: `the bands “${other.rating}” and “${value.rating}” overlap` });
    }
  };
  banded(rules.keyQuestionBands.bands, ['ratings', 'keyQuestionBands', 'bands']);
  if (rules.overall) banded(rules.overall.bands, ['ratings', 'overall', 'bands']);
  for (const { value, path } of placed(rules.guidance, ['ratings', 'guidance'])) {
    known('standard', numbers, value.standard, [...path, 'standard']);
    for (const basis of value.basis) known('standard', numbers, basis, [...path, 'basis']);
    known('rating', scale, value.ceiling, [...path, 'ceiling']);
    known('rating', scale, value.when.rating, [...path, 'when', 'rating']);
  }
  return flaws;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

function placed<T>(values: readonly T[], path: Path): Placed<T>[] {
  return values.map((value, index) => ({ value, path: [...path, index] }));
}

function placedParts(parts: readonly Part[], path: Path): Placed<Part>[] {
  return placed(parts, path).flatMap((entry) =>
    'parts' in entry.value ? [entry, ...placedParts(entry.value.parts, [...entry.path, 'parts'])] : [entry],
  );
}

function placedStandards(template: Template): Placed<Standard>[] {
  return placed(template.domains, ['domains']).flatMap(({ value, path }) =>
    placed(value.standards, [...path, 'standards']),
  );
}

function eachString(value: unknown, path: Path, visit: (text: string, path: Path) => void) {
  if (typeof value === 'string') visit(value, path);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      eachString(item, [...path, Array.isArray(value) ? Number(key) : key], visit);
}
