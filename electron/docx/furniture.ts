import { Footer, Header, PageNumber, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Draft } from './draft.ts';
import { textRuns } from './inlines.ts';
import { oneLine } from './safe-text.ts';

/** What runs along the head and the foot of the pages. */

/** The edition’s words, behind the mark of a draft. Without words, the mark alone or an empty line. */
export function pageHeader(draft: Draft): Header {
  const words = oneLine(draft.layout.header);
  if (words === '') return new Header({ children: [markOf(draft)] });
  const mark = draft.draftMark === '' ? [] : [new TextRun({ text: `${draft.draftMark} \u2013 `, bold: true })];
  return new Header({ children: [new Paragraph({ style: 'Header', children: [...mark, ...textRuns(words)] })] });
}

/** The words that say that this is a draft, in a line of their own; an empty line in a final report. */
export function markOf({ draftMark }: Draft, ornaments: ParagraphChild[] = []): Paragraph {
  return new Paragraph({
    style: draftMark === '' ? 'Bare' : 'DraftMark',
    children: [...ornaments, ...textRuns(draftMark)],
  });
}

/** As wide as the text of the section that is being written. */
export function pageFooter(draft: Draft): Footer {
  return pageNumberFooter(oneLine(draft.layout.footer), draft.width);
}

/** Words, and the number of the page at the right edge of the text, however wide that is. */
export function pageNumberFooter(words: string, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: 'right', position: width }],
        children: [
          ...textRuns(words),
          new TextRun({ children: [new Tab()] }),
          new TextRun({ children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  });
}

/** An empty line: a section without a footer would take over that of the one before it (ECMA-376 Part 1, 17.10.2). */
export function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: 'Bare' })] });
}
