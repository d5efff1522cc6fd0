import type { Content } from '../../../core/content.ts';
import type { Report } from '../../../core/report.ts';
import type { ShowChanges } from '../../editor/changed-words.ts';
import type { TextEditor } from '../../editor/create-editor.ts';
import { createKeptSwitch } from '../../ui/kept-switch.ts';
import { createStore } from '../../ui/store.ts';
import type { SuggestedPatch } from './patch.ts';

/** What an edit does to the suggestions: by it, they are as they should be after it. */
export type Recorder = (before: Report, after: Report) => SuggestedPatch | undefined;

/** A state of the report, and whether what was changed from it on, until the next one, was suggested. */
export type Since = { state: Report; asSuggestions: boolean };

/** Whether edits in this window are suggestions. */
export const suggesting = createStore(false);

/** The number of the colour of whoever made a change, by its key in the text. */
export type AuthorOf = (change: string) => number | undefined;
/** Shows in a text how it came of the former one; null where there was none. */
export type ChangesShower = (editor: TextEditor, former: Content | null, authorOf: AuthorOf) => ShowChanges;

/** What shows changes in texts, once that is needed. */
export const changesShower = createStore<ChangesShower | null>(null);

/** Whether changes are shown in the text. */
export const changesShown = createKeptSwitch('assay.changes');
/** Whether the report as it was before all suggestions is shown in the place of the texts. */
export const originalShown = createStore(false);
