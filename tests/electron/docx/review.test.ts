import { beforeAll, describe, expect, it } from 'vitest';
import { allParts, layOut } from '../../../core/layout.ts';
import { openChanges } from '../../../core/review/suggestions/suggestion.ts';
import { type ReviewIdentity, shortIdOfAlias } from '../../../core/review/word/identity.ts';
import { exportWord } from '../../../electron/docx/export.ts';
import { readIdentity } from '../../../electron/docx/identity.ts';
import { pdu } from '../../editions.ts';
import { reviewedReport } from './reviewed-report.ts';
import { richOptions } from './rich-art.ts';
import { fullReport } from './rich-report.ts';
import { lintFile, paragraphsOf, partOf, spoil, unpack } from './word-file.ts';

const at = '2031-03-09T08:00:00Z';
const options = { ...richOptions, pageNumbers: false, review: { at } };
const report = reviewedReport(pdu);
let bytes: Uint8Array;
let xml: string;
let identity: ReviewIdentity;

beforeAll(async () => {
  ({ bytes } = await exportWord(report, pdu, options));
  xml = partOf(bytes, 'word/document.xml');
  const packed = />([^<]+)<\/review>/.exec(partOf(bytes, 'customXml/item1.xml'))?.[1] ?? '';
  const read = readIdentity(packed, 1e7);
  if (!read) throw new Error('the file does not say what it was made from');
  identity = read;
}, 60_000);

const count = (pattern: RegExp, text = xml) => text.match(pattern)?.length ?? 0;
const remarks = (report.comments ?? []).flatMap((comment) => comment.remarks);

describe('a file for review', () => {
  it('is the same, byte for byte, when it is made again at the same time, and says the time', async () => {
    const again = await exportWord(report, pdu, options);
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
    const later = await exportWord(report, pdu, { ...options, review: { at: '2031-03-10T08:00:00Z' } });
    expect(Buffer.from(later.bytes).equals(Buffer.from(bytes))).toBe(false);
    expect(identity.at).toBe(at);
  }, 60_000);

  it('tracks every edit, without a word that keeps others from turning that off', () => {
    const settings = partOf(bytes, 'word/settings.xml');
    expect(settings).toContain('<w:trackRevisions/>');
    expect(settings).toMatch(/<w:documentProtection w:edit="trackedChanges" w:enforcement="(1|true)"\/>/);
  });

  it('has a control round each part, by its tag and a short id, and keeps data from edits', () => {
    const layout = layOut(report, pdu);
    // Contents of a section are left out where there are no page numbers.
    const printed = allParts(layout.parts).filter(
      ({ printed, part, level }) => printed && (part.kind !== 'contents' || level === 1),
    );
    const controls = [...xml.matchAll(/<w:sdtPr><w:alias w:val="([^"]*)"\/><w:tag w:val="([^"]*)"\/>.*?<\/w:sdtPr>/g)];
    expect(controls.map(([, , tag]) => tag).sort()).toEqual(printed.map(({ id }) => `assay:part:${id}`).sort());
    const parts = new Map(identity.controls);
    for (const [whole, alias = '', tag] of controls) {
      expect(`assay:part:${parts.get(shortIdOfAlias(alias) ?? '')}`).toBe(tag);
      const kind = printed.find(({ id }) => `assay:part:${id}` === tag)?.part.kind ?? '';
      const open = ['prose', 'recommendations', 'contents', 'section', 'standard'].includes(kind);
      expect({ tag, locked: whole.includes('sdtContentLocked') }).toEqual({ tag, locked: !open });
    }
  });

  it('nests controls as parts nest, and none holds the end of a section', () => {
    const depth = (tag: string) => {
      const before = xml.slice(0, xml.indexOf(`w:val="assay:part:${tag}"`));
      return count(/<w:sdt>/g, before) - count(/<\/w:sdt>/g, before);
    };
    expect([depth('foreword'), depth('2.1'), depth('2.1.strengths')]).toEqual([1, 2, 3]);
    for (const match of xml.matchAll(/<w:sectPr/g)) {
      const before = xml.slice(0, match.index);
      expect(count(/<w:sdt>/g, before)).toBe(count(/<\/w:sdt>/g, before));
    }
  });

  it('gives every paragraph an id of its own, and says what it stands for', () => {
    const ids = [...paragraphsOf(bytes), ...paragraphsOf(bytes, 'word/footnotes.xml').slice(2)].map(({ id }) => id);
    expect(ids.filter((id) => id === '')).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = new Map(identity.paragraphs);
    expect(ids.filter((id) => !keys.has(id))).toEqual([]);
    const textOf = (key: string) => {
      const id = identity.paragraphs.find(([, other]) => other === key)?.[0];
      return [...paragraphsOf(bytes), ...paragraphsOf(bytes, 'word/footnotes.xml')].find((one) => one.id === id)?.text;
    };
    expect(textOf('foreword/0')).toMatch(/^We say it first\. /);
    expect(textOf(`background/${(report.parts.background ?? []).length - 1}/1/1`)).toBe('35');
    expect(textOf('note:1')?.trim()).toBe(
      'Source: Office for Invented Statistics (January 2031), (https://example.org/stats?x=1&y=2).',
    );
    expect(identity.words['foreword/heading']).toBe('Foreword');
  });

  it('holds the texts as they are, and as they were before the suggestions', () => {
    expect(identity.report).toBe(report.id);
    expect(partOf(bytes, 'docProps/custom.xml')).toContain(`>${report.id}<`);
    expect(identity.parts.foreword).toEqual(report.parts.foreword);
    expect(identity.former?.foreword).toEqual(fullReport(pdu).parts.foreword);
    expect(Object.keys(identity.former ?? {}).sort()).toEqual(Object.keys(report.suggested?.parts ?? {}).sort());
  });
});

describe('comments in a file for review', () => {
  it('are all there, each about something, with their threads and who resolved them', () => {
    expect(report.comments).toHaveLength(30);
    const comments = partOf(bytes, 'word/comments.xml');
    expect(count(/<w:comment /g, comments)).toBe(remarks.length);
    for (const mark of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
      expect(count(new RegExp(`<${mark} `, 'g'))).toBe(remarks.length);
    const threads = partOf(bytes, 'word/commentsExtended.xml');
    expect(count(/w15:paraIdParent=/g, threads)).toBe(remarks.length - 30);
    const resolved = (report.comments ?? [])
      .filter((comment) => comment.resolved)
      .flatMap((comment) => comment.remarks);
    expect(count(/w15:done="1"/g, threads)).toBe(resolved.length);
    expect(comments).toContain('w:initials="JOS" w:author="J. O’Hara-Smith"');
    expect(comments).toContain('w:date="2031-03-07T09:01:15Z"');
  });

  const aboutOf = (id: string) => {
    const number = (report.comments ?? []).slice(0, Number(id.slice(1))).flatMap((comment) => comment.remarks).length;
    const from = xml.indexOf(`<w:commentRangeStart w:id="${number}"/>`);
    const held = xml.slice(from, xml.indexOf(`<w:commentRangeEnd w:id="${number}"/>`));
    return [...held.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<\/w:p>/g)].map(([, text = '\n']) => text).join('');
  };
  const commentOn = (test: (anchor: { kind: string }) => boolean) =>
    report.comments?.find(({ anchor }) => test(anchor))?.id ?? '';

  it('are on their words, over runs, links, blocks and cells', () => {
    const text = (part: string, block: number) =>
      JSON.stringify(report.parts[part]?.[block]).match(/"text":"([^"]*)"/)?.[1] ?? '-';
    expect(aboutOf('c4')).toContain('Special characters: <b>'.replace('<', '&lt;').replace('>', '&gt;'));
    expect(aboutOf('c5')).toBe('There is more on the page of the service and at someone@example.org.');
    expect(aboutOf('c6').split('\n').length).toBeGreaterThanOrEqual(4);
    // The row of the North went.
    expect(aboutOf('c7').split('\n')).toEqual(['Team', 'Cases', '', '', 'South', '35', 'West', '56', 'East', '78']);
    expect(aboutOf('c8')).toContain(text('1.1.strengths', 1));
  });

  it('of data are where it is printed, and where nothing is left at the first paragraph of the part', () => {
    expect(aboutOf(commentOn((anchor) => anchor.kind === 'key-question'))).toBe('71%');
    expect(aboutOf(commentOn((anchor) => 'standard' in anchor && anchor.standard === '2.3'))).toContain(
      'Requires improvement',
    );
    expect(aboutOf(commentOn((anchor) => anchor.kind === 'rating' && !('standard' in anchor)))).toMatch(
      /Inadequate|Requires improvement|Good|\[/,
    );
    expect(aboutOf(commentOn((anchor) => anchor.kind === 'recommendation'))).toMatch(/^publish what is done/);
    expect(aboutOf(commentOn((anchor) => anchor.kind === 'part'))).toBe('Background');
    expect(aboutOf('c17')).toBe('Foreword');
    expect(aboutOf(commentOn((anchor) => anchor.kind === 'block'))).toMatch(/Cases by team/);
    expect(aboutOf(commentOn((anchor) => anchor.kind === 'figure'))).toMatch(/Figure \d+: Shares of sufficient work/);
  });

  it('leave no trace where there are none', async () => {
    const { comments: _, ...silent } = fullReport(pdu);
    const file = unpack((await exportWord(silent, pdu, options)).bytes);
    expect([...file.keys()].filter((path) => /comments/i.test(path))).toEqual([]);
  }, 60_000);
});

describe('suggestions in a file for review', () => {
  it('are changes of Word, of each kind, with who made them and when', () => {
    const body = xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>/g, '');
    expect(body).toMatch(
      /<w:ins [^>]*w:author="Marian Oakenfield" w:date="2031-03-06T15:30:00Z"><w:r><w:t[^>]*>We say it first\. /,
    );
    expect(body).toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr>/);
    expect(body).toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr>/);
    expect(count(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins /g)).toBeGreaterThan(1);
    expect(count(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:del /g)).toBeGreaterThan(1);
    expect(body).toMatch(/<w:b\/><w:bCs\/><w:i\/><w:iCs\/><w:rPrChange [^>]*><w:rPr><w:b w:val="false"\/>/);
    expect(body).toMatch(/<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="ListBullet2"\/><w:numPr>/);
    expect(body).toMatch(
      /<w:del [^>]*><w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference /,
    );
    expect(body).toMatch(/<w:hyperlink [^>]*><w:ins [^>]*><w:r>/);
    expect(body).not.toContain('w:author="Unknown"');
    const ids = [...body.matchAll(/<w:(?:ins|del|rPrChange|pPrChange) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stand open in a draft and in the way of the final report', async () => {
    const open = openChanges(report).length;
    const { findings } = await exportWord(report, pdu, { ...options, review: undefined as never });
    expect(findings.filter(({ rule }) => rule === 'open-suggestions').map(({ message }) => message)).toEqual([
      `${open} suggestions are open and printed as if taken.`,
    ]);
    await expect(exportWord(report, pdu, { ...options, draft: false })).rejects.toThrow('A file for review is a draft');
  }, 60_000);
});

describe('the lint of a file for review', () => {
  it.each<[string, string, string, (text: string) => string]>([
    [
      'a comment about nothing',
      'comment-without-mark',
      'word/document.xml',
      (text) => text.replace(/<w:commentReference w:id="3"\/>/, ''),
    ],
    [
      'a mark without a comment',
      'mark-without-comment',
      'word/comments.xml',
      (text) => text.replace(/<w:comment w:id="3".*?<\/w:comment>/, ''),
    ],
    [
      'a comment on two stretches',
      'duplicate-comment-mark',
      'word/document.xml',
      (text) => text.replace(/<w:commentRangeStart w:id="3"\/>/, '$&$&'),
    ],
    [
      'two changes of one id',
      'duplicate-change',
      'word/document.xml',
      (text) => text.replaceAll('w:id="100001"', 'w:id="100000"'),
    ],
    [
      'a change of nobody',
      'change-of-nobody',
      'word/document.xml',
      (text) => text.replace(/(<w:ins [^>]*w:author=")[^"]*/, '$1'),
    ],
    [
      'two controls of one tag',
      'duplicate-tag',
      'word/document.xml',
      (text) => text.replace('assay:part:foreword', 'assay:part:background'),
    ],
  ])('sees %s', (_, rule, path, change) => {
    expect(lintFile(bytes, { pageNumbers: false }).filter(({ advice }) => !advice)).toEqual([]);
    const spoilt = spoil(bytes, path, change);
    const rules = lintFile(spoilt, { pageNumbers: false }).flatMap(({ rule: seen, advice }) => (advice ? [] : [seen]));
    expect([...new Set(rules)]).toEqual([rule]);
  });
});
