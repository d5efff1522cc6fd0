import type { Version } from '../../core/versions/version.ts';

/** What a version is called in the list. */
export function sayVersion({ kind, name }: Pick<Version, 'kind' | 'name'>): string {
  switch (kind) {
    case 'named':
      return name;
    case 'import':
      return name ? `Before the import of ${name}` : 'Before text was imported';
    case 'export':
      return name ? `Before the export to ${name}` : 'Before an export';
    case 'restore':
      return 'Before a version was restored';
    case 'daily':
      return 'As the day began';
  }
}
