import type { PictureNote, Unnoted } from './note.ts';

const NAME = '[A-Za-z_][\\w.:-]*';
const ATTRIBUTES = `(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')){0,200}\\s*`;
const TAG = new RegExp(`<(/?)(${NAME})(${ATTRIBUTES})(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*("[^"<]*"|'[^'<]*')`, 'g');
/** Elements that are not drawn: what the picture is called belongs into the text, where everybody reads it. */
const UNDRAWN = new Set(['metadata', 'title', 'desc']);
const SVG = 'http://www.w3.org/2000/svg';
const DRAWN = new Set([SVG, 'http://www.w3.org/1999/xlink', 'http://www.w3.org/XML/1998/namespace']);

/**
 * Keeps what is drawn: comments, descriptions and whatever drawing programs note in names of their own go. The picture is
 * one that the host has let in, so it is read as strictly as there.
 */
export function withoutSvgNotes(bytes: Uint8Array): Unnoted {
  const text = new TextDecoder().decode(bytes);
  const notes = new Set<PictureNote>();
  const foreign = foreignPrefixes(text);
  let kept = '';
  /** Names of the elements around; of those inside one that goes, how deep. */
  let gone = 0;
  const isForeign = (name: string) => name.includes(':') && foreign.has(name.slice(0, name.indexOf(':')));
  for (let at = 0; at < text.length; ) {
    const next = text[at] === '<' ? at : text.indexOf('<', at);
    const until = next < 0 ? text.length : next;
    if (gone === 0) kept += text.slice(at, until);
    at = until;
    if (at >= text.length) break;
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at);
      if (end < 0) return { bytes, notes: [] };
      notes.add('words');
      at = end + 3;
      continue;
    }
    TAG.lastIndex = at;
    const [whole, closing, name = '', given = '', empty] = TAG.exec(text) ?? [];
    if (whole === undefined) {
      // The head of the file, or characters as they are.
      const end = text.startsWith('<![CDATA[', at) ? text.indexOf(']]>', at) + 3 : text.indexOf('>', at) + 1;
      if (end < at + 2) return { bytes, notes: [] };
      if (gone === 0) kept += text.slice(at, end);
      at = end;
      continue;
    }
    at += whole.length;
    if (gone > 0) {
      if (closing) gone -= 1;
      else if (!empty) gone += 1;
    } else if (!closing && (UNDRAWN.has(localName(name)) || isForeign(name))) {
      notes.add('words');
      if (!empty) gone = 1;
    } else {
      const left = given.replace(ATTRIBUTE, (one, key: string) => {
        const goes = isForeign(key) || (key.startsWith('xmlns:') && foreign.has(key.slice('xmlns:'.length)));
        if (goes) notes.add('words');
        return goes ? '' : one;
      });
      kept += `<${closing}${name}${left}${empty}>`;
    }
  }
  return notes.size === 0 ? { bytes, notes: [] } : { bytes: new TextEncoder().encode(kept), notes: [...notes] };
}

/** Prefixes that are bound to anything that is not drawn. One that is bound to both is kept. */
function foreignPrefixes(text: string): Set<string> {
  const bound = [...text.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)];
  const drawn = new Set(bound.filter(([, , name = '']) => DRAWN.has(name)).map(([, prefix]) => prefix));
  return new Set(bound.flatMap(([, prefix = '']) => (drawn.has(prefix) || prefix === 'xml' ? [] : [prefix])));
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}
