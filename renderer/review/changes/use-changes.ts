import { useMemo } from 'react';
import type { ShowChanges } from '../../editor/changed-words.ts';
import type { TextEditor } from '../../editor/create-editor.ts';
import { useView } from '../../report/SessionContext.ts';
import { useStore } from '../../ui/store.ts';
import { changesShower, changesShown } from './recorder.ts';

/** Says what of the text of a part is suggested, where anything is. */
export function useChanges(part: string, editor: TextEditor | undefined): ShowChanges | undefined {
  const shower = useStore(changesShower, (value) => value);
  const shown = useStore(changesShown, (value) => value);
  const former = useView(({ report }) => report.suggested?.parts[part]);
  const made = useView(({ report }) =>
    report.suggested?.parts[part] === undefined ? undefined : report.suggested.made,
  );
  return useMemo(
    () =>
      shower && shown && editor && former !== undefined
        ? shower(editor, former, (change) => made?.[`parts/${part}/${change}`], made)
        : undefined,
    [shower, shown, editor, former, made, part],
  );
}
