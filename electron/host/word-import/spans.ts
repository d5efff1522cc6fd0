/** A stretch of a paragraph that looks the same throughout, or one thing that stands in the line. */
export type Span =
  | ({ kind: 'text'; text: string; url: string } & SpanMarks)
  | { kind: 'note'; mark: string }
  /** A picture, as the line that it becomes. */
  | { kind: 'picture'; line: string };

export type SpanMarks = { bold: boolean; italic: boolean; superscript: boolean };

type TextSpan = Extract<Span, { kind: 'text' }>;

/** Whether two stretches can be one: programs cut runs wherever a word was corrected. */
function alike(a: TextSpan, b: TextSpan): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.superscript === b.superscript && a.url === b.url;
}

/** Joins it with the last one where they can be one. It is copied, so that it never changes itself. */
export function addSpan(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (span.kind === 'text' && last?.kind === 'text' && alike(last, span)) last.text += span.text;
  else spans.push(span.kind === 'text' ? { ...span } : span);
}

/** The words without anything else. */
export function wordsOf(spans: readonly Span[]): string {
  return spans.map((span) => (span.kind === 'text' ? span.text : '')).join('');
}

/** A paragraph in the signs of Markdown that the import of texts reads; the reverse of `readInlines` there. */
export function markdownOf(spans: readonly Span[], { plain = false } = {}): string {
  let line = '';
  for (const span of joined(spans, plain)) {
    if (span.kind === 'note') line += `[^${span.mark}]`;
    if (span.kind === 'text') line += span.url === '' ? marked(span, line) : linked(span);
  }
  return line.replace(/\s+/g, (space) => (space.includes('\u00A0') ? space : ' ')).trim();
}

/** Spaces between stretches that are set apart alike belong to both, so that they become one. */
function joined(spans: readonly Span[], plain: boolean): Span[] {
  const list: Span[] = [];
  for (const [index, span] of spans.entries()) {
    if (span.kind !== 'text') list.push(span);
    else {
      const bare = plain ? { ...span, bold: false, italic: false } : span;
      const [before, after] = [list.at(-1), spans[index + 1]];
      const between = bare.text.trim() === '' && before?.kind === 'text' && after?.kind === 'text';
      addSpan(
        list,
        between && alike(before, plain ? { ...after, bold: false, italic: false } : after)
          ? { ...before, text: bare.text }
          : bare,
      );
    }
  }
  return list;
}

/** The spaces round words. One expression for all three would try each space of a long row of them anew. */
function edgesOf(text: string): { lead: string; words: string; trail: string } {
  const words = text.trim();
  const lead = text.length - text.trimStart().length;
  return { lead: text.slice(0, lead), words, trail: text.slice(lead + words.length) };
}

function marked({ text, bold, italic, superscript }: TextSpan, before: string): string {
  const { lead, words, trail } = edgesOf(text);
  if (words === '') return text;
  let line = escaped(words);
  if (superscript) {
    // Digits between tags would be the mark of a footnote.
    const caret = lead === '' && /[\p{L}\d]$/u.test(before) && /^[\p{L}\d]{1,8}$/u.test(words);
    line = caret ? `^${words}^` : `<sup>${line}</sup>`;
  }
  if (italic) line = bold ? `_${line}_` : `*${line}*`;
  if (bold) line = `**${line}**`;
  return `${lead}${line}${trail}`;
}

function linked(span: TextSpan): string {
  const { lead, words, trail } = edgesOf(span.text);
  if (words === '') return span.text;
  const url = span.url.replace(/[\s()<>]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
  return `${lead}[${marked({ ...span, text: words }, '')}](${url})${trail}`;
}

const ENTITY = /&(?=(?:#\d+|#x[\da-f]+|[a-z]+);)/gi;

/** So that words of the text are not taken for signs. */
export function escaped(text: string): string {
  return text
    .replace(/[\\*_[\]^]/g, '\\$&')
    .replace(/<(?=[a-z/!])/gi, '\\<')
    .replace(ENTITY, '\\&');
}
