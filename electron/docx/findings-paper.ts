import { type FindingsPaper, type Numbered, sectionsOf } from '../../core/check/paper/findings-paper.ts';
import type { Template } from '../../core/template.ts';
import { type Page, type PaperForm, type PaperOptions, writePaper } from './paper.ts';
import { countsTable, dismissedTable, findingsTable } from './paper-tables.ts';

const FORM: PaperForm<FindingsPaper> = {
  kind: 'report of findings',
  about: 'findings',
  orientation: 'portrait',
  write: writeFindings,
};

/** The findings of a report as a Word file for a quality meeting. */
export function exportFindings(
  paper: FindingsPaper,
  edition: Template,
  options: PaperOptions = {},
): Promise<Uint8Array> {
  return writePaper(FORM, paper, edition, options);
}

function writeFindings(paper: FindingsPaper, { say, head, lay }: Page): void {
  const layParts = (findings: readonly Numbered[], newPartTable: typeof findingsTable) => {
    for (const part of new Set(findings.map(({ finding }) => finding.part))) {
      say('Heading2', part);
      lay(
        newPartTable(
          part,
          findings.filter(({ finding }) => finding.part === part),
        ),
      );
    }
  };
  const { open, provider, dismissed } = sectionsOf(paper);
  say('BodyText', paper.edition);
  say('BodyText', 'This paper quotes the text of the report. Keep it as you keep the report itself.');
  lay(countsTable({ open, provider, dismissed }));
  head('To settle');
  if (open.length === 0) say('BodyText', 'Nothing is left to settle.');
  layParts(open, findingsTable);
  if (provider.length > 0) {
    head('Not ours to edit');
    say('BodyText', 'These are in text that others supplied, which is printed as it came. Tell them.');
    layParts(provider, findingsTable);
  }
  if (dismissed.length > 0) {
    head('Dismissed');
    say('BodyText', 'Somebody looked at these and left them, each with a reason.');
    layParts(dismissed, dismissedTable);
  }
}
