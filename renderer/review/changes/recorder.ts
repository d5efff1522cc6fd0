import type { Report } from '../../../core/report.ts';
import { createStore } from '../../ui/store.ts';
import type { SuggestedPatch } from './patch.ts';

/** What an edit does to the suggestions: by it, they are as they should be after it. */
export type Recorder = (before: Report, after: Report) => SuggestedPatch | undefined;

/** Whether edits in this window are suggestions. */
export const suggesting = createStore(false);
