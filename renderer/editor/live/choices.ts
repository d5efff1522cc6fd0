import type { FigureForm } from '../../../core/content.ts';
import { formsOf, type NamedFigure, type NamedFigures } from '../../../core/figures/named-figures.ts';
import { figureText } from '../../../core/figures/place-figures.ts';
import type { FigurePlace } from '../../../core/figures/print-figure.ts';
import type { Template } from '../../../core/template.ts';
import { say } from './messages.ts';

/** A figure in one of its forms, as it would print at the place that it is chosen for. */
export type FormChoice = { form: FigureForm; printed: string };

/** A figure that can be put into a text. */
export type Choice = {
  id: string;
  /** Of a key question or standard; empty for others. */
  number: string;
  label: string;
  kind: string;
  /** Whether there is something to print. */
  filled: boolean;
  /** The usual one first; what prints the same is there once. */
  forms: FormChoice[];
  /** Its words in lower case, for the search. */
  words: string[];
};

/** All figures, those of a standard first, each as it would print at a place. */
export function choicesAt(
  place: FigurePlace,
  standard: string | undefined,
  { figures, template }: { figures: NamedFigures; template: Template },
): Choice[] {
  const all = [...figures.values()];
  const own = standard === undefined ? [] : all.filter((figure) => figure.standard === standard);
  const rest = own.length === 0 ? all : all.filter((figure) => figure.standard !== standard);
  return [...own, ...rest].map((figure) => {
    const number = numberOf(figure);
    const forms = formChoices(figure, place, { figures, template });
    const printed = forms.map((form) => form.printed).join(' ');
    const kind = KINDS[figure.kind];
    const label = number ? figure.label.replace(new RegExp(`^${number.replaceAll('.', '\\.')}\\s+`), '') : figure.label;
    const { id, unit = '', asAt = '' } = figure;
    const words = wordsOf(`${number} ${label} ${kind} ${printed} ${unit} ${asAt} ${nameOf(figure)}`);
    return { id, number, label, kind, filled: figure.value !== undefined, forms, words };
  });
}

function formChoices(
  { id, ...figure }: NamedFigure,
  place: FigurePlace,
  { figures, template }: { figures: NamedFigures; template: Template },
): FormChoice[] {
  const forms = formsOf(figure).map((form) => ({
    form,
    printed: figureText({ figure: id, form }, figures, place, template),
  }));
  return forms.filter(({ printed }, index) => forms.findIndex((other) => other.printed === printed) === index);
}

/** Each word that is sought begins a word of the figure; those whose number or label begins with it all come first. */
export function findChoices(choices: readonly Choice[], sought: string): Choice[] {
  const wanted = wordsOf(sought);
  if (wanted.length === 0) return [...choices];
  const found = choices.filter(({ words }) => wanted.every((word) => words.some((own) => own.startsWith(word))));
  const start = wanted.join(' ');
  const isFirst = ({ number, label }: Choice) => number === start || wordsOf(label).join(' ').startsWith(start);
  return [...found.filter(isFirst), ...found.filter((choice) => !isFirst(choice))];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.%’'-]*/gu) ?? [];
}

/** What a detail or a total is called in the edition, in words: `subject short Name`. */
function nameOf({ id, kind }: NamedFigure): string {
  return kind === 'detail' || kind === 'total' ? id.replaceAll('.', ' ').replace(/(?=[A-Z])/g, ' ') : '';
}

/** Of a standard or a key question, which its id ends with. */
function numberOf({ id, kind }: NamedFigure): string {
  const named = kind === 'key question' || kind === 'compared' || kind === 'rating';
  return (named && /(?:^|:)(\d[^:]*)$/.exec(id)?.[1]) || '';
}

const KINDS: Record<NamedFigure['kind'], string> = {
  'key question': say('keyQuestion'),
  prompt: say('prompt'),
  survey: say('survey'),
  external: say('figure'),
  compared: say('comparison'),
  rating: say('rating'),
  detail: say('detail'),
  total: say('total'),
};
