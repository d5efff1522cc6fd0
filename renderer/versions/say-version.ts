import type { Version } from '../../core/versions/version.ts';
import { say } from './messages.ts';

/** What a version is called in the list. */
export function sayVersion({ kind, name }: Pick<Version, 'kind' | 'name'>): string {
  switch (kind) {
    case 'named':
      return name;
    case 'import':
      return name ? say('beforeTheImportOf', { name }) : say('beforeTextWasImported');
    case 'export':
      return name ? say('beforeTheExportTo', { name }) : say('beforeAnExport');
    case 'restore':
      return say('beforeAVersionWasRestored');
    case 'daily':
      return say('asTheDayBegan');
  }
}
