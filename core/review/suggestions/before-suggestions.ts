import type { Report } from '../../report.ts';

/** The report as it was before all that is suggested in it, which is what rejecting all of it leads to. */
export function beforeSuggestions(report: Report): Report {
  const { suggested, ...rest } = report;
  if (!suggested) return report;
  const { parts, made: _, ...data } = suggested;
  const texts = { ...report.parts };
  for (const [part, was] of Object.entries(parts))
    if (was) texts[part] = was;
    else delete texts[part];
  return Object.assign({}, rest, data, { parts: texts });
}
