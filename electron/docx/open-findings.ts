import type { Finding } from '../../core/check/finding.ts';
import { addParagraph, type Draft } from './draft.ts';
import { textRuns } from './inlines.ts';
import { unlistedHeading } from './look/measures.ts';
import { BULLETS } from './look/numbering.ts';

const FIRST: Finding['severity'][] = ['error', 'warning', 'advice'];

/** Findings in the order in which a draft lists them: what stops publication comes first. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => FIRST.indexOf(a.severity) - FIRST.indexOf(b.severity));
}

/** Of the paragraph; `index` counts from 0, in the order of `openFindings`. */
export const findingKey = (index: number): string => `open-findings/${index}`;

export function findingText({ message, suggestion }: Finding): string {
  return suggestion === undefined ? message : `${message} ${suggestion}`;
}

/** The last pages of a draft: what the checks still find. They are not in the contents, which are those of the report. */
export function addOpenFindings(draft: Draft, findings: readonly Finding[]): void {
  draft.headingLevel = 1;
  addParagraph(
    draft,
    { style: unlistedHeading(1), children: textRuns(draft.template.words.openFindings) },
    'open-findings/heading',
  );
  for (const [index, finding] of findings.entries())
    addParagraph(
      draft,
      {
        style: 'ListBullet',
        numbering: { reference: BULLETS, level: 0, custom: true },
        keepLines: true,
        children: textRuns(findingText(finding), finding.severity === 'error' ? { bold: true } : {}),
      },
      findingKey(index),
    );
}
