import { COMPARED, comparisonName } from '../comparison.ts';
import { sayValue } from '../figure.ts';
import { standardsOf } from '../framework.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import { say } from './messages.ts';
import type { DataMember } from './reports.ts';

/** A single value of a report: what it is called, and what it says. */
export type Field = { label: string; value: string };

/** The values of a member, by a key that stays the same from version to version; what is empty is not among them. */
export function fieldsOf(member: DataMember, report: Report, template: Template): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  const add = (key: string, label: string, value: string | undefined) => {
    if (value !== undefined && value.trim() !== '') fields.set(key, { label, value });
  };
  switch (member) {
    case 'details': {
      const labels = new Map(template.details.map(({ id, label }) => [id, label]));
      for (const [id, value] of Object.entries(report.details)) add(id, labels.get(id) ?? id, value);
      break;
    }
    case 'scores':
      addScores(report, template, add);
      break;
    case 'figures':
      for (const { id, label, value, unit, asAt, source } of report.figures) {
        add(`${id} value`, label, sayValue(value, unit));
        add(`${id} as at`, say('asAt', { label }), asAt);
        add(`${id} source`, say('source', { label }), source);
      }
      break;
    case 'comparisons':
      for (const which of COMPARED) {
        const compared = report.comparisons[which];
        if (!compared) continue;
        const name = comparisonName(which, template.words);
        add(`${which} label`, say('name', { label: name }), compared.label);
        add(`${which} source`, say('source', { label: name }), compared.source);
        add(`${which} overall`, say('overall', { label: name }), compared.overall);
        for (const [number, measure] of Object.entries(compared.keyQuestions))
          add(`${which} ${number}`, `${name}: ${number}`, sayValue(measure));
        for (const [number, rating] of Object.entries(compared.standards))
          add(`${which} ${number}`, `${name}: ${number}`, rating);
      }
      break;
    case 'cases': {
      const { cases } = report;
      if (cases) add('cases', say('cases'), `${cases.count} from ${cases.file}, imported ${sayDate(cases.importedAt)}`);
      break;
    }
    case 'coverPicture': {
      const { coverPicture, assets } = report;
      if (coverPicture !== undefined)
        add('cover', say('picture'), assets[coverPicture]?.name ?? coverPicture.slice(0, 8));
      break;
    }
    case 'recommendations':
    case 'facts':
    case 'glossary':
    case 'lists':
    case 'words':
    case 'dismissed':
    case 'assigned':
    case 'unplaced':
      break;
  }
  return fields;
}

function addScores({ scores }: Report, template: Template, add: (key: string, label: string, value?: string) => void) {
  const standards = standardsOf(template);
  const titles = new Map(standards.map(({ number, title }) => [number, `${number} ${title}`]));
  const questions = new Map(
    standards.flatMap(({ keyQuestions }) => keyQuestions.map(({ number, text }) => [number, `${number} ${text}`])),
  );
  for (const [number, { rating, reason, decidedBy, evidence }] of Object.entries(scores.standards)) {
    const title = titles.get(number) ?? number;
    add(`${number} rating`, say('rating', { label: title }), rating);
    add(`${number} reason`, say('reason', { label: title }), reason);
    add(`${number} decided`, say('decidedBy', { label: title }), decidedBy);
    add(`${number} evidence`, say('evidence', { label: title }), evidence);
  }
  for (const [number, measure] of Object.entries(scores.keyQuestions))
    add(number, questions.get(number) ?? number, sayValue(measure));
}

/** `2 March 2026`, in the time that was written down with it. */
function sayDate(iso: string): string {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
