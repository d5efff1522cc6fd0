import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { placeOfKey } from '../../core/review/word/identity.ts';
import type { ReviewPoint } from '../../core/review/word/review-point.ts';
import { readReviewedFile } from '../../electron/host/word-review/read-review.ts';

/** What a reviewer did, as it is to be found again. */
export type Deed = { kind: ReviewPoint['kind']; key: string; words: string };

const stamp = (id: number, by: string) => `w:id="${500_000 + id}" w:author="${by}" w:date="2027-03-02T09:00:00Z"`;
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const PARAGRAPH = /<w:p w14:paraId="([0-9A-F]{8})"[^>]*>(<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?(.*?)<\/w:p>/gs;
const PLAIN = /^<w:r><w:t xml:space="preserve">([^<]{30,})<\/w:t><\/w:r>/;

/**
 * Does to a file for review what two reviewers do to it in Word: so many tracked changes of five kinds and comments, spread
 * over its texts, each where `deeds` say.
 */
export function reviewed(bytes: Uint8Array, changes: number, comments: number): { bytes: Uint8Array; deeds: Deed[] } {
  const { identity } = readReviewedFile(bytes, 'sent.docx');
  const parts = unzipSync(bytes);
  const keys = new Map(identity?.paragraphs ?? []);
  const xml = strFromU8(parts['word/document.xml']!);
  const isText = (id: string) => {
    const place = placeOfKey(keys.get(id) ?? '');
    return place.kind === 'block' && !place.cell && identity?.parts[place.part]?.[place.block]?.type !== 'heading';
  };
  const found = [...xml.matchAll(PARAGRAPH)].filter(([, id = '', , runs = '']) => isText(id) && PLAIN.test(runs));
  const deeds: Deed[] = [];
  const said: string[] = [];
  const done = new Map<string, number>();
  let next = 0;
  const inParagraph = new Map<string, { kinds: number[]; comments: number }>();
  for (let at = 0; at < changes; at++) {
    const [, id = ''] = found[Math.floor((at * found.length) / changes) % found.length]!;
    const own = inParagraph.get(id) ?? { kinds: [], comments: 0 };
    inParagraph.set(id, { ...own, kinds: [...own.kinds, at] });
  }
  for (let at = 0; at < comments; at++) {
    const [, id = ''] = found[Math.floor((at * found.length) / comments) % found.length]!;
    const own = inParagraph.get(id) ?? { kinds: [], comments: 0 };
    inParagraph.set(id, { ...own, comments: own.comments + 1 });
  }
  const body = xml.replace(PARAGRAPH, (whole, id: string, properties: string = '', runs: string) => {
    const own = inParagraph.get(id);
    const first = PLAIN.exec(runs);
    if (!own || !first || done.has(id)) return whole;
    done.set(id, 1);
    const key = keys.get(id) ?? '';
    let [head, rest, behind] = ['', first[1] ?? '', ''];
    for (const number of own.kinds) {
      const by = number % 3 === 0 ? 'Bob Review' : 'Ann Editor';
      const words = rest.split(' ');
      const cut = (count: number) => {
        const taken = words.slice(0, count).join(' ');
        rest = words.slice(count).join(' ');
        return taken;
      };
      const came = (text: string) => `<w:ins ${stamp(next++, by)}>${run(text)}</w:ins>`;
      const went = (text: string) => `<w:del ${stamp(next++, by)}>${run(text).replaceAll('w:t', 'w:delText')}</w:del>`;
      const kind = words.length < 6 ? 3 : number % 4;
      if (kind === 0) {
        head += `${run(`${cut(3)} `)}${came(`(new ${number}) `)}`;
        deeds.push({ kind: 'insertion', key, words: `(new ${number})` });
      } else if (kind === 1) {
        head += run(`${cut(2)} `);
        rest = rest.split(' ').join(' ');
        const gone = rest.split(' ').slice(0, 2).join(' ');
        head += went(`${gone} `);
        rest = rest.split(' ').slice(2).join(' ');
        deeds.push({ kind: 'deletion', key, words: gone });
      } else if (kind === 2) {
        head += run(`${cut(2)} `);
        const [gone = ''] = rest.split(' ');
        head += `${went(gone)}${came(`other${number}`)}${run(' ')}`;
        rest = rest.split(' ').slice(1).join(' ');
        deeds.push({ kind: 'replacement', key, words: `other${number}` });
      } else {
        const mark = `<w:rPr><w:ins ${stamp(next++, by)}/></w:rPr>`;
        behind += `<w:p><w:pPr><w:pStyle w:val="BodyText"/>${mark}</w:pPr>${came(`A paragraph of its own, number ${number}.`)}</w:p>`;
        deeds.push({ kind: 'insertion', key, words: `A paragraph of its own, number ${number}.` });
      }
    }
    let middle = run(rest);
    for (let at = 0; at < own.comments; at++) {
      const number = 90_000 + said.length;
      const words = `Remark ${said.length}: is this so?`;
      said.push(
        `<w:comment w:id="${number}" w:author="Ann Editor" w:date="2027-03-02T10:00:00Z" w:initials="AE"><w:p w14:paraId="${(0x6000_0000 + said.length).toString(16).toUpperCase()}">${run(words)}</w:p></w:comment>`,
      );
      middle = `<w:commentRangeStart w:id="${number}"/>${middle}<w:commentRangeEnd w:id="${number}"/><w:r><w:commentReference w:id="${number}"/></w:r>`;
      deeds.push({ kind: 'comment', key, words });
    }
    const marks = runs.slice(first[0].length);
    return `${whole.slice(0, whole.indexOf('>') + 1)}${properties}${head}${middle}${marks}</w:p>${behind}`;
  });
  parts['word/document.xml'] = strToU8(body);
  const commentXml = parts['word/comments.xml'];
  if (commentXml && said.length > 0)
    parts['word/comments.xml'] = strToU8(
      strFromU8(commentXml).replace('</w:comments>', `${said.join('')}</w:comments>`),
    );
  return { bytes: zipSync(parts, { level: 6 }), deeds };
}

/** How many deeds are among the points, and how many of those on the right block. */
export function score(deeds: readonly Deed[], points: readonly ReviewPoint[]) {
  let [shown, right] = [0, 0];
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
  const missed: string[] = [];
  for (const { kind, key, words } of deeds) {
    const some = points.filter(({ was, now }) => plain(kind === 'deletion' ? was : now).includes(plain(words)));
    if (some.length > 0) shown++;
    // Of fixed text it is known where it stands, and that it is not taken.
    const isRight = ({ key: found, placed, refused }: ReviewPoint) =>
      found === key && (refused === 'protected' || (placed !== 'not' && !refused));
    if (some.some(isRight)) right++;
    else missed.push(`${kind} ${key}: ${words} → ${some.map((one) => `${one.key} ${one.placed}`).join(', ')}`);
  }
  return { deeds: deeds.length, shown, right, missed };
}
