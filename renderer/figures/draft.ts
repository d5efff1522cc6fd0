import type { Figure, Measure } from '../../core/figure.ts';
import { draftOf, readDraft } from '../report/scores.ts';
import { say } from './messages.ts';

/** What stands in the fields of a figure while someone types. */
export type FigureDraft = {
  label: string;
  form: 'number' | 'share';
  number: string;
  yes: string;
  base: string;
  percentage: string;
  unit: string;
  asAt: string;
  source: string;
  kind: Figure['kind'];
  standard: string;
};

export type Wrong = Partial<Record<'label' | 'number' | 'share', string>>;

const NUMBER = /^[-−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

export function draftOfFigure(figure: Figure | undefined): FigureDraft {
  const { label = '', value, unit = '', asAt = '', source = '', kind = 'external', standard = '' } = figure ?? {};
  const measure = typeof value === 'object' ? value : undefined;
  return {
    label,
    form: figure === undefined || measure === undefined ? 'number' : 'share',
    number: typeof value === 'number' ? String(value) : '',
    ...draftOf(measure),
    unit,
    asAt,
    source,
    kind,
    standard,
  };
}

/** The figure of a draft, or what is wrong with each field. `others`: the names of the other figures. */
export function readFigure(
  draft: FigureDraft,
  { id, cases }: Pick<Figure, 'id' | 'cases'>,
  others: ReadonlySet<string>,
): { figure: Figure | undefined; wrong: Wrong } {
  const wrong: Wrong = {};
  const label = draft.label.trim().replace(/\s+/g, ' ');
  if (label === '') wrong.label = say('giveItAName');
  else if (others.has(label.toLowerCase())) wrong.label = say('thereIsAFigureAlready', { label });
  const value = draft.form === 'number' ? readNumber(draft, wrong) : readShare(draft, wrong);
  if (value === undefined || Object.keys(wrong).length > 0) return { figure: undefined, wrong };
  const words = (['unit', 'asAt', 'source', 'standard'] as const).flatMap((name) => {
    const text = draft[name].trim();
    return text === '' ? [] : [[name, text] as const];
  });
  return {
    figure: { id, label, value, ...Object.fromEntries(words), kind: draft.kind, ...(cases && { cases }) },
    wrong,
  };
}

function readNumber({ number }: FigureDraft, wrong: Wrong): number | undefined {
  const text = number.trim();
  if (text === '') wrong.number = say('giveTheNumber');
  else if (/%|per ?cent/i.test(text)) wrong.number = say('giveTheNumberAlone');
  else if (!NUMBER.test(text)) wrong.number = say('isNoNumberWrite', { text });
  else return Number(text.replaceAll(',', '').replace('−', '-'));
  return undefined;
}

function readShare(draft: FigureDraft, wrong: Wrong): Measure | undefined {
  const read = readDraft(draft);
  if (read.measure) return read.measure;
  const [yes, base] = [draft.yes.trim(), draft.base.trim()];
  const counts = /^\d+$/.test(yes) && /^\d*$/.test(base);
  if (counts && base === '') wrong.share = say('sayOfHowMany', { yes });
  else if (counts && Number(yes) > Number(base)) wrong.share = say('ofCannotBeGive', { yes, base });
  else wrong.share = (yes === '' && base !== '' ? undefined : read.wrong) ?? say('giveTwoNumbers');
  return undefined;
}
