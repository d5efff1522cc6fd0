import { layOut } from '../../core/layout.ts';
import { copiedLeaving } from '../../core/leaving/copied-leaving.ts';
import { type PrintedFile, printedLeaving } from '../../core/leaving/printed-leaving.ts';
import type { Leaving } from '../../core/leaving/removal.ts';
import type { Report } from '../../core/report.ts';
import { draftToSend } from '../../core/review/rounds/sent-draft.ts';
import { sayCount } from '../../core/say-count.ts';
import type { Template } from '../../core/template.ts';
import type { PictureNote } from './pictures/note.ts';
import { type Gathered, gatherPictures } from './pictures/report-assets.ts';
import { findVersions } from './versions/version-entries.ts';
import type { ZipEntries } from './zip-entries.ts';

/** What goes with a printed file; `gathered` are the pictures that it is written with. */
export function leavingOfPrint(
  report: Report,
  template: Template,
  gathered: Gathered,
  file: Omit<PrintedFile, 'pictureNotes'>,
): Leaving {
  const layout = file.sent
    ? draftToSend(report, template, file.sent).layout
    : layOut(report, template, { explain: file.explain });
  return printedLeaving(report, template, layout, { ...file, pictureNotes: sayNotes(gathered.notes) });
}

/** What goes with a copy of a report whose file holds these entries. */
export function leavingOfCopy(report: Report, entries: ZipEntries, { notes }: Gathered): Leaving {
  const { versions } = findVersions(entries);
  const named = versions.filter(({ kind }) => kind === 'named').map(({ name }) => name);
  return copiedLeaving(report, { versions: versions.length, named, pictureNotes: sayNotes(notes) });
}

/** The bare pictures of a report, and what was noted in them; one that is missing has none. */
export function picturesAtHand(
  report: Report,
  find: (id: string) => Promise<Uint8Array | undefined>,
): Promise<Gathered> {
  return gatherPictures(report, async (id) => (await find(id)) ?? new Uint8Array());
}

function sayNotes(notes: Gathered['notes']): string {
  if (notes.size === 0) return '';
  const found = new Set([...notes.values()].flat());
  const words = [...NOTES].flatMap(([note, said]) => (found.has(note) ? [said] : []));
  return `what cameras and programs noted in ${sayCount(notes.size, 'picture')}: ${words.join(', ')}`;
}

const NOTES = new Map<PictureNote, string>([
  ['place', 'the place where it was taken'],
  ['camera', 'camera and time'],
  ['time', 'when it was changed'],
  ['words', 'words of programs and people'],
  ['other', 'data of other programs'],
]);
