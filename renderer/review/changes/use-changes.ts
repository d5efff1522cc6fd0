import { useMemo } from 'react';
import { authorName } from '../../author.ts';
import type { ShowChanges } from '../../editor/changed-words.ts';
import type { TextEditor } from '../../editor/create-editor.ts';
import { useView, useWorkedOut } from '../../report/SessionContext.ts';
import type { View } from '../../report/view.ts';
import { useStore } from '../../ui/store.ts';
import { authorColours, authorsOf } from './authors.ts';
import { changesShower, changesShown, suggesting } from './recorder.ts';

/** Says what of the text of a part is suggested, where anything is. */
export function useChanges(part: string, editor: TextEditor | undefined): ShowChanges | undefined {
  const shower = useStore(changesShower, (value) => value);
  const shown = useStore(changesShown, (value) => value);
  const former = useView(({ report }) => report.suggested?.parts[part]);
  const colours = useView(coloursIn);
  const on = useStore(suggesting, (value) => value);
  const authors = useWorkedOut(on ? othersIn : authorsIn, part);
  return useMemo(() => {
    if (!shower || !shown || !editor || former === undefined) return undefined;
    // What was just typed has its author at once, and not when it is noted: nothing is shown twice.
    const own = on ? authorName() : '';
    return shower(editor, former, (change) => colours?.get(authors[change] ?? own));
  }, [shower, shown, editor, former, authors, colours, on]);
}

const coloursIn = ({ report: { suggested } }: View) => (suggested ? authorColours(suggested.made) : undefined);

const authorsIn = ({ report: { suggested } }: View, part: string) => authorsOf(suggested, part);

/** The same without those of whoever suggests here: what is noted of what is typed shows nothing anew. */
function othersIn(view: View, part: string): Record<string, string> {
  const own = authorName();
  return Object.fromEntries(Object.entries(authorsIn(view, part)).filter(([, by]) => by !== own));
}
