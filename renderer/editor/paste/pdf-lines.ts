import { endsSentence } from '../../../core/text-import/blocks.ts';

/** Shorter lines are not the lines of a page. */
const NARROWEST = 35;
const WIDEST = 150;
const PAGE_NUMBER = /^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$/i;
const MARK = /^\s*(?:[•●▪◦‣·–-]|\d{1,3}[.)]|\([a-z\d]{1,3}\))\s+/;
/** First halves after which a hyphen is mostly part of the word. */
const JOINED =
  /\b(?:well|self|co|non|long|short|post|pre|multi|cross|follow|part|full|half|high|low|mid|ex|anti|all|one|two|three|on|in|up|front|decision|problem|trauma|evidence|ill|much|year|month|day|e)$/i;

/**
 * The paragraphs of a text that was cut into the lines of a page, as PDF viewers copy it; nothing where its lines are not
 * of that kind. Words that a line end has cut in two are whole again, and page numbers on lines of their own are gone.
 */
export function joinPdfLines(text: string): string[] | undefined {
  const lines = text.split(/\r\n|[\r\n\f\u2028\u2029]/).map((line) => line.trim());
  const full = lines.filter((line) => line !== '');
  const width = Math.max(0, ...full.map(({ length }) => length));
  if (!isPage(full, width)) return undefined;
  const words = new Set(text.toLowerCase().match(/[\p{L}’'-]+/gu));
  const paragraphs: string[] = [];
  let latest = '';
  let gap = false;
  for (const line of lines) {
    if (line === '' || PAGE_NUMBER.test(line)) {
      gap = true;
      continue;
    }
    const before = paragraphs.at(-1);
    if (before !== undefined && goesOn({ before, latest, line, gap, width }))
      paragraphs[paragraphs.length - 1] = join(before, line, words);
    else paragraphs.push(line);
    latest = line;
    gap = false;
  }
  return paragraphs;
}

function isPage(lines: readonly string[], width: number): boolean {
  if (lines.length < 3 || width < NARROWEST || width > WIDEST || lines.some((line) => line.includes('\t')))
    return false;
  const cut = lines.filter((line, index) => {
    const next = lines[index + 1] ?? '';
    return line.length >= width * 0.6 && !endsSentence(line) && /^[\p{Ll}(]/u.test(next) && !MARK.test(next);
  });
  return cut.length * 4 >= lines.length - 1;
}

type Line = { before: string; latest: string; line: string; gap: boolean; width: number };

function goesOn({ before, latest, line, gap, width }: Line): boolean {
  if (MARK.test(line)) return false;
  const begins = /^[\p{Ll}]/u.test(line);
  if (/[-\u00AD]$/.test(before) && begins) return true;
  if (gap) return begins && !endsSentence(before);
  if (latest.length < width * 0.65) return begins && !endsSentence(before);
  return !(endsSentence(before) && latest.length < width * 0.8);
}

function join(before: string, line: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + line;
  const cut = /([\p{L}’']+)-$/u.exec(before)?.[1];
  const rest = /^[\p{L}’']+/u.exec(line)?.[0];
  if (cut === undefined || rest === undefined) return `${before} ${line}`;
  const whole = `${cut}${rest}`.toLowerCase();
  const hyphened = `${cut}-${rest}`.toLowerCase();
  const keeps = !words.has(whole) && (words.has(hyphened) || JOINED.test(cut) || /^\p{Lu}/u.test(rest));
  return keeps ? before + line : before.slice(0, -1) + line;
}
