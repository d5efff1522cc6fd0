import { formsOf, type NamedFigure } from '../../core/figures/named-figures.ts';
import { printFigure } from '../../core/figures/print-figure.ts';
import type { Template } from '../../core/template.ts';

/** What a figure prints inside a sentence, in each form that says more than one number; nothing while it has no value. */
export function printedForms(figure: NamedFigure, template: Template): string[] {
  const printed = formsOf(figure)
    .filter((form) => form !== 'yes' && form !== 'base')
    .flatMap((form) => printFigure(figure, form, { cell: false, begins: false }, template) ?? []);
  return [...new Set(printed)];
}
