import { glossaryOf } from '../data-table/glossary.ts';
import { allParts } from '../layout.ts';
import { partsOf } from '../part.ts';
import { found, type Rule } from './rule.ts';

/** What is wrong with the facts, the glossary and the paired lists. */

export const facts: Rule = (report, template) => {
  const part = partsOf(template.parts).find((candidate) => candidate.kind === 'facts');
  if (part?.kind !== 'facts') return [];
  const at = { part: part.id };
  const named = (description: string) =>
    description.trim() === '' ? 'without a description' : `“${description.trim()}”`;
  const printed = report.facts.filter((fact) => fact.value.trim() !== '');
  return [
    ...(part.required && printed.length === 0
      ? [found('missing-part', 'error', at, `${part.title} holds no fact with a value.`)]
      : []),
    ...report.facts
      .filter((fact) => fact.value.trim() === '')
      .map((fact) =>
        found('empty-fact', 'warning', at, `The fact ${named(fact.description)} has no value, and is not printed.`),
      ),
    ...printed
      .filter((fact) => fact.description.trim() === '')
      .map((fact) => found('empty-fact', 'error', at, `The fact “${fact.value.trim()}” does not say what it is.`)),
    // The facts that an edition begins with leave what is to be filled in between square brackets.
    ...printed
      .filter((fact) => [fact.value, fact.description, fact.note].some((text) => /\[[^\]]*\]/.test(text)))
      .map((fact) =>
        found('open-bracket', 'error', at, `The fact ${named(fact.description)} still holds words in square brackets.`),
      ),
    ...printed
      .filter((fact) => fact.note.trim() === '')
      .map((fact) => found('fact-without-source', 'warning', at, `The fact ${named(fact.description)} has no source.`)),
  ];
};

export const glossary: Rule = (report, template) => {
  const part = partsOf(template.parts).find((candidate) => candidate.kind === 'glossary');
  if (part?.kind !== 'glossary') return [];
  const at = { part: part.id };
  const terms = glossaryOf(part, report).map(({ term }) => term.trim());
  const doubled = [...new Set(terms.filter((term, index) => terms.indexOf(term) !== index))];
  return [
    ...report.glossary.entries
      .filter(({ term, definition }) => term.trim() !== '' && definition.trim() === '')
      .map(({ term }) =>
        found('empty-definition', 'error', at, `“${term.trim()}” has no definition in ${part.title}.`),
      ),
    ...doubled.map((term) => found('doubled-term', 'warning', at, `“${term}” is defined twice in ${part.title}.`)),
  ];
};

export const pairedLists: Rule = (report, _template, { parts }) =>
  allParts(parts).flatMap(({ part, where }) => {
    if (part.kind !== 'paired-lists') return [];
    const { first = [], second = [] } = report.lists[part.id] ?? {};
    const any = (items: readonly string[]) => items.some((item) => item.trim() !== '');
    const at = { part: part.id };
    if (!any(first) && any(second))
      return [
        found(
          'half-table',
          'error',
          at,
          `“${part.columns[1]}” in ${where} is filled in and “${part.columns[0]}” is not.`,
        ),
      ];
    return part.required && !any(first) ? [found('missing-part', 'error', at, `${where} is empty.`)] : [];
  });
