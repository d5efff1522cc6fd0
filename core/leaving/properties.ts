import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import type { Removal } from './removal.ts';

/** What a Word file says of itself, and what `printedLeaving` says that it does. */
export type DocumentProperties = {
  /** The inspectorate, as the edition names it, and no person: who writes is nobody's business but the report's. */
  author?: string;
  /** When the report was begun, as ISO 8601 in UTC; the file is said to be made and changed then, whenever it is really made. */
  moment?: string;
  /** Readers that cannot see the pages need both of these; they always stay. */
  title: string;
  language: string;
};

export function documentProperties(
  report: Pick<Report, 'created'>,
  template: Pick<Template, 'inspectorate' | 'language'>,
  title: string,
  without: readonly Removal[] = [],
): DocumentProperties {
  return {
    ...(!without.includes('author') && { author: template.inspectorate }),
    ...(!without.includes('times') && { moment: new Date(report.created).toISOString().replace(/\.\d+Z$/, 'Z') }),
    title,
    language: template.language,
  };
}
