import { type Lexicon, lexiconOf } from '../../core/terms/lexicon.ts';
import { useWorkedOut } from '../report/SessionContext.ts';
import type { View } from '../report/view.ts';

/** Follows the report in the pauses of typing; the same while it says the same. */
export function useLexicon(): Lexicon {
  return useWorkedOut(work, null);
}

/** Several ask for it, of one view. */
let last: { view: View; made: Lexicon } | undefined;

function work(view: View, _subject: null): Lexicon {
  if (last?.view !== view) last = { view, made: lexiconOf(view.report, view.template, view.layout) };
  return last.made;
}
