import { execFileSync } from 'node:child_process';

/** Words between tags of this name in a part of a Word file, with what stands in each. */
export function textsIn(xml: string, element: string, words: string): string {
  return [...xml.matchAll(new RegExp(`<${element} [^>]*[^/]>(.*?)</${element}>`, 'g'))]
    .map(([, held = '']) =>
      [...held.matchAll(new RegExp(`<${words}(?: [^>]*)?>([^<]*)<`, 'g'))].map(([, text]) => text).join(''),
    )
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s/g, '');
}

/** The words that came and went, and how many comments there are, as pandoc reads a Word file. */
export function countChanges(file: string): { insertion: string; deletion: string; comments: number } {
  const output = execFileSync('pandoc', ['--track-changes=all', file, '-t', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const found = { insertion: '', deletion: '', comments: 0 };
  const words = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(words).join('');
    if (typeof node !== 'object' || node === null) return '';
    const { t, c } = node as { t?: string; c?: unknown };
    // What a footnote says is not tracked, and what stands for a picture is no word of the text.
    if (t === 'Note' || t === 'Image') return '';
    if (t === 'Str') return String(c);
    return Object.values(node).map(words).join('');
  };
  const look = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) look(child);
    else if (typeof node === 'object' && node !== null) {
      const { t, c } = node as { t?: string; c?: [[string, string[]], unknown] };
      if (t === 'Span' && c) {
        const [[, classes], held] = c;
        if (classes.includes('insertion')) found.insertion += words(held);
        if (classes.includes('deletion')) found.deletion += words(held);
        if (classes.includes('comment-start')) found.comments++;
      }
      for (const child of Object.values(node)) look(child);
    }
  };
  look(JSON.parse(output));
  return found;
}
