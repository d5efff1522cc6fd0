import type { FileKind } from '../../core/contract/desktop-calls.ts';
import { say } from './messages.ts';

const ENDINGS: Readonly<Record<FileKind, string>> = { report: 'assay', word: 'docx', page: 'html', table: 'csv' };

/** `.docx` */
export function endingOf(kind: FileKind): string {
  return `.${ENDINGS[kind]}`;
}

/** What the system’s dialogs offer to save. */
export function filtersOf(kind: FileKind): { name: string; extensions: string[] }[] {
  const names = { report: say('assayReport'), word: say('wordDocument'), page: say('webPage'), table: say('table') };
  return [{ name: names[kind], extensions: [ENDINGS[kind]] }];
}

/** The same to open, where a file may be called anything. */
export function filtersToOpen(kind: FileKind): { name: string; extensions: string[] }[] {
  return [...filtersOf(kind), { name: say('allFiles'), extensions: ['*'] }];
}

/** The first button replaces the file of that name. */
export function replaceQuestion(name: string) {
  return {
    type: 'question' as const,
    message: say('isThereAlready', { name }),
    buttons: [say('replace'), say('cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
}
