import { type Content, isCaptioned, type Table } from '../../content.ts';
import type { Report } from '../../report.ts';
import type { Aligned } from './now-text.ts';
import { alignContents, alignLine, pairsOf, rowsNow } from './now-text.ts';
import type { ExportedTexts } from './review.ts';
import { inlinesOfSigns, type Sign, signsOfInlines, signsOfWords, wordsOfSigns } from './signs.ts';

/** Where something of the export is in a report: the text and how to write it anew; nothing where it cannot be written. */
export type Home =
  | { kind: 'part'; aligned: Aligned; part: string }
  | { kind: 'line'; aligned: Aligned; write: (report: Report, signs: Sign[]) => Report }
  | { kind: 'nowhere'; why: 'protected' | 'not placed' };

/** Finds the texts of a report that stretches of the export are in. A report is a value: what is worked out once stays. */
export function homesIn(report: Report, exported: ExportedTexts): (stream: string) => Home {
  const known = new Map<string, Home>();
  const pairs = new Map<string, Map<number, number>>();
  const find = (stream: string): Home => {
    const before = exported.parts[stream];
    if (before) {
      const now = report.parts[stream];
      // Words of the edition are nobody's to change.
      if (!now) return { kind: 'nowhere', why: 'protected' };
      return { kind: 'part', part: stream, aligned: alignContents(before, now, exported.places) };
    }
    const [, part = '', block = '', rest = ''] = /^([^/:]+)\/(\d+)\/(.+)$/.exec(stream) ?? [];
    if (exported.parts[part]) return inBlock(part, Number(block), rest, stream);
    return inRecommendation(stream);
  };
  const blockNow = (part: string, block: number): number | undefined => {
    const found = pairs.get(part) ?? pairsOf(exported.parts[part] ?? [], report.parts[part] ?? []);
    pairs.set(part, found);
    return found.get(block);
  };
  const inBlock = (part: string, block: number, rest: string, stream: string): Home => {
    const was = exported.parts[part]?.[block];
    const at = blockNow(part, block);
    const now = at === undefined ? undefined : report.parts[part]?.[at];
    if (!was || !now || at === undefined)
      return { kind: 'nowhere', why: report.parts[part] ? 'not placed' : 'protected' };
    const cell = /^(\d+)\/(\d+)$/.exec(rest);
    if (cell) {
      if (was.type !== 'table' || now.type !== 'table') return { kind: 'nowhere', why: 'not placed' };
      return inCell({ part, at, was, now }, Number(cell[1]), Number(cell[2]));
    }
    const words = exported.words[stream] ?? '';
    const line = (value: string, write: (words: string) => Content[number]): Home => ({
      kind: 'line',
      aligned: alignLine(signsOfWords(words), signsOfWords(value)),
      write: (to, signs) => withBlock(to, part, at, write(wordsOfSigns(signs).replace(/\s+/g, ' '))),
    });
    if (rest === 'caption' && isCaptioned(now)) return line(now.caption, (caption) => ({ ...now, caption }));
    if (rest === 'source' && isCaptioned(now)) return line(now.source, (source) => ({ ...now, source }));
    if (rest === 'speaker' && now.type === 'quotation')
      return line(now.speaker ?? '', (speaker) => ({ ...now, speaker }));
    return { kind: 'nowhere', why: 'protected' };
  };
  const inCell = (place: { part: string; at: number; was: Table; now: Table }, row: number, column: number): Home => {
    const { part, at, was, now } = place;
    const rowNow = rowsNow(was, now).get(row);
    const [before, cell] = [
      was.children[row]?.children[column],
      rowNow === undefined || was.columns.length !== now.columns.length
        ? undefined
        : now.children[rowNow]?.children[column],
    ];
    if (!before || !cell) return { kind: 'nowhere', why: 'not placed' };
    const { places } = exported;
    return {
      kind: 'line',
      aligned: alignLine(signsOfInlines(before.children, places), signsOfInlines(cell.children, places)),
      write(to, signs) {
        // Another cell of the same table may have been written before.
        const block = to.parts[part]?.[at];
        if (block?.type !== 'table') return to;
        const children = block.children.map((line, index) =>
          index !== rowNow
            ? line
            : {
                ...line,
                children: line.children.map((one, number) =>
                  number === column ? { ...one, children: inlinesOfSigns(signs) } : one,
                ),
              },
        );
        return withBlock(to, part, at, { ...block, children });
      },
    };
  };
  const inRecommendation = (stream: string): Home => {
    const words = exported.words[stream];
    for (const group of report.recommendations)
      for (const item of group.items) {
        if (words === undefined || !stream.endsWith(`/${group.id}/${item.id}`)) continue;
        return {
          kind: 'line',
          aligned: alignLine(signsOfWords(words), signsOfWords(item.text)),
          write: (to, signs) => ({
            ...to,
            recommendations: to.recommendations.map((one) => ({
              ...one,
              items: one.items.map((other) =>
                other.id === item.id ? { ...other, text: wordsOfSigns(signs).replace(/\s+/g, ' ') } : other,
              ),
            })),
          }),
        };
      }
    return { kind: 'nowhere', why: 'protected' };
  };
  return (stream) => {
    const home = known.get(stream) ?? find(stream);
    known.set(stream, home);
    return home;
  };
}

export function withBlock(report: Report, part: string, at: number, block: Content[number]): Report {
  const content = report.parts[part] ?? [];
  return { ...report, parts: { ...report.parts, [part]: content.map((one, index) => (index === at ? block : one)) } };
}
