import type { CaseGroup, CaseQuestion, Cases } from '../../core/cases/cases.ts';
import { measureOf } from '../../core/cases/count.ts';
import type { Figure } from '../../core/figure.ts';
import { standardsOf } from '../../core/framework.ts';
import type { Template } from '../../core/template.ts';
import { type GroupWords, groupWords, shortName } from './group.ts';

type Asked = { cases: Cases; template: Template; isTaken: (id: string) => boolean };

/** A figure is part of the report, whose language is not the window’s. */
const IN_REPORT: GroupWords = {
  everyCase: () => 'all cases',
  noneGiven: () => 'none given',
  or: (values) => values.join(' or '),
  relevantTo: (question) => `relevant to ${question}`,
};

/** A question counted in a group, as a figure that each import counts anew; nothing where nobody answered. */
export function newGroupFigure(
  question: CaseQuestion,
  group: CaseGroup,
  { cases, template, isTaken }: Asked,
): Figure | undefined {
  const value = measureOf(cases, question.id, group);
  if (!value) return undefined;
  const label = `${shortName(question)}, ${groupWords(group, cases, IN_REPORT)}`;
  const standard = standardOf(question, template);
  return {
    id: freeId(label, isTaken),
    label,
    value,
    source: `Inspected cases (${cases.file})`,
    kind: question.kind,
    ...(standard !== undefined && { standard }),
    cases: { question: question.id, group },
  };
}

/** A prompt names its standard itself, or none; a key question is of the standard that asks it. */
export function standardOf({ kind, id, standard }: CaseQuestion, template: Template): string | undefined {
  if (kind === 'prompt') return standard;
  return standardsOf(template).find(({ keyQuestions }) => keyQuestions.some(({ number }) => number === id))?.number;
}

/** `2.1.1-women` of `2.1.1, women`; it is seen on the command line, so it speaks. */
function freeId(label: string, isTaken: (id: string) => boolean): string {
  const speaking = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  let id = speaking;
  for (let next = 2; isTaken(id); next++) id = `${speaking}-${next}`;
  return id;
}
