import { isRunning } from '../reading.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';

const EMPTY =
  /^\s*(?:(?:please\s+)?(?:click|tap|press|see|read|download)(?:\s+(?:on|it))?\s*(?:here|this(?:\s+link)?|more)?|here|more|read more|link|this link|this|website|web ?site|web ?page|this (?:page|website|document)|our website|find out more|further information)\s*\.?\s*$/iu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()]+[^\s<>().,;:!?'"’”]/giu;
const CLICK = /(?<![\p{L}])(?:click|tap)\s+(?:on\s+)?(?:here|this|the\s+link)(?![\p{L}])/giu;

/** Links whose words do not say where they lead, and addresses in running text. */
export const linkText: LineRule = {
  name: 'link-text',
  family: 'accessibility',
  severity: 'warning',
  title: 'A link that does not say where it leads',
  why: 'Screen readers offer the links of a report as a list, in which “here” and an address tell nothing.',
  example: { wrong: 'For the full data click here.', right: 'The full data are in our data workbook.' },
  mend: 'Make the words that name the page the link.',
  inLine(line) {
    const { text, pieces, kind } = line;
    const found: FoundInLine[] = [];
    for (const { from, to } of joinedLinks(pieces)) {
      const words = text.slice(from, to);
      if (EMPTY.test(words)) found.push({ from, to, message: `“${words.trim()}” does not say where the link leads.` });
    }
    for (const { index, 0: words } of text.matchAll(CLICK))
      if (!found.some(({ from, to }) => index < to && index + words.length > from))
        found.push({
          from: index,
          to: index + words.length,
          message: 'The words say what to do, and not where the link leads.',
        });
    // A note is where an address belongs when the report is printed.
    if (isRunning(line) || kind === 'recommendation')
      for (const { index, 0: address } of text.matchAll(ADDRESS))
        found.push({
          from: index,
          to: index + address.length,
          severity: 'advice',
          message: 'An address is read out letter by letter.',
        });
    return found;
  },
};

type Piece = { kind: string; from: number; to: number; path: readonly number[] };

/** A link with marks inside is several pieces that follow one another. */
function joinedLinks(pieces: readonly Piece[]): { from: number; to: number }[] {
  const links: { from: number; to: number; of: string }[] = [];
  for (const { kind, from, to, path } of pieces) {
    if (kind !== 'link') continue;
    const of = path.slice(0, -1).join('.');
    const last = links.at(-1);
    if (last && last.of === of && last.to === from) last.to = to;
    else links.push({ from, to, of });
  }
  return links;
}
