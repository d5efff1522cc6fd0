import { useMemo } from 'react';
import type { Made, Suggested } from '../../../core/report.ts';
import type { ShowChanges } from '../../editor/changed-words.ts';
import type { TextEditor } from '../../editor/create-editor.ts';
import { useView, useWorkedOut } from '../../report/SessionContext.ts';
import type { View } from '../../report/view.ts';
import { useStore } from '../../ui/store.ts';
import { authorColours } from './authors.ts';
import { madeNow } from './made-now.ts';
import { changesShower, changesShown, suggesting } from './recorder.ts';

/** Says what of the text of a part is suggested, where anything is. */
export function useChanges(part: string, editor: TextEditor | undefined): ShowChanges | undefined {
  const shower = useStore(changesShower, (value) => value);
  const shown = useStore(changesShown, (value) => value);
  const former = useView(({ report }) => report.suggested?.parts[part]);
  const made = useWorkedOut(madeIn, part);
  const colours = useView(coloursIn);
  const on = useStore(suggesting, (value) => value);
  return useMemo(() => {
    if (!shower || !shown || !editor || former === undefined) return undefined;
    // What was just typed has its author at once, and not when it is noted: nothing is shown twice.
    const own = on ? madeNow() : undefined;
    return shower(editor, former, (change) => made?.[`parts/${part}/${change}`] ?? own, colours);
  }, [shower, shown, editor, former, made, colours, part, on]);
}

const coloursIn = ({ report: { suggested } }: View) => (suggested ? authorColours(suggested.made) : undefined);
const NONE: Record<string, Made> = {};
const byPart = new WeakMap<Suggested['made'], Map<string, Record<string, Made>>>();

/** Of that text alone: where it stays as it is, nothing is shown anew while another is written. */
function madeIn({ report: { suggested } }: View, part: string): Record<string, Made> {
  if (suggested?.parts[part] === undefined) return NONE;
  const found = byPart.get(suggested.made) ?? divided(suggested.made);
  byPart.set(suggested.made, found);
  return found.get(part) ?? NONE;
}

/** Keys begin with `parts`, then the part. */
function divided(made: Suggested['made']): Map<string, Record<string, Made>> {
  const parts = new Map<string, Record<string, Made>>();
  for (const [key, one] of Object.entries(made)) {
    const [member, part = ''] = key.split('/', 2);
    if (member !== 'parts') continue;
    const here = parts.get(part) ?? {};
    here[key] = one;
    parts.set(part, here);
  }
  return parts;
}
