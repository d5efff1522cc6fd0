import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** An element of the structure of a tagged PDF: what readers who listen find their way by. */
export type Tag = { name: string; depth: number; text: string };

export function structureOf(pdf: string): Tag[] {
  const list = execFileSync('pdfinfo', ['-struct-text', pdf], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const tags: Tag[] = [];
  for (const line of list.split('\n')) {
    const tag = /^( *)([A-Z][A-Za-z]*\d?)(?: \((?:block|inline)\))?:?$/.exec(line);
    const text = /^ *"(.*)"$/.exec(line)?.[1];
    if (tag) tags.push({ name: tag[2] ?? '', depth: (tag[1] ?? '').length / 2, text: '' });
    else if (text !== undefined) {
      const last = tags.at(-1);
      if (last) last.text += text;
    }
  }
  return tags;
}

/** Everything below an element, in order. */
export function within(tags: readonly Tag[], tag: Tag): Tag[] {
  const from = tags.indexOf(tag) + 1;
  const end = tags.slice(from).findIndex(({ depth }) => depth <= tag.depth);
  return tags.slice(from, end < 0 ? undefined : from + end);
}

/** The file as LibreOffice writes it: its objects are plain, one after the other. */
export function objectsOf(pdf: string): string[] {
  return readFileSync(pdf, 'latin1').split('endobj');
}

/** The alternative text of each figure; undefined where one has none. */
export function figureTexts(pdf: string): (string | undefined)[] {
  return objectsOf(pdf)
    .filter((object) => /\/S\/Figure\b/.test(object))
    .map((object) => {
      const [, hex] = /\/Alt<([0-9A-F]+)>/.exec(object) ?? [];
      return hex === undefined ? undefined : Buffer.from(hex, 'hex').swap16().toString('utf16le').slice(1);
    });
}
