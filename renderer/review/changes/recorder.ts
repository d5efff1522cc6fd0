import type { Content } from '../../../core/content.ts';
import type { Made, Report } from '../../../core/report.ts';
import type { ShowChanges } from '../../editor/changed-words.ts';
import type { TextEditor } from '../../editor/create-editor.ts';
import { createKeptSwitch } from '../../ui/kept-switch.ts';
import { createStore } from '../../ui/store.ts';
import type { SuggestedPatch } from './patch.ts';

/** What an edit does to the suggestions: by it, they are as they should be after it. */
export type Recorder = (before: Report, after: Report) => SuggestedPatch | undefined;

/** Whether edits in this window are suggestions. */
export const suggesting = createStore(false);

export type MadeOf = (change: string) => Made | undefined;
/** Shows in a text how it came of the former one; null where there was none. `colours`: the number of each author’s. */
export type ChangesShower = (
  editor: TextEditor,
  former: Content | null,
  madeOf: MadeOf,
  colours?: ReadonlyMap<string, number>,
) => ShowChanges;

/** What shows changes in texts, once that is needed. */
export const changesShower = createStore<ChangesShower | null>(null);

/** Whether changes are shown in the text. */
export const changesShown = createKeptSwitch('assay.changes');
/** Whether the report as it was before all suggestions is shown in the place of the texts. */
export const originalShown = createStore(false);
