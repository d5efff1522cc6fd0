import { compareSequences, type Stretch } from '../../compare/sequences.ts';
import { wordsOf } from '../../compare/texts.ts';
import { type Inline, isText, type Link, type Text } from '../../content.ts';
import { shortHash } from './short-hash.ts';
import type { TrackedRun } from './track.ts';

/** A word, a space, a sign or an inline without words: what is compared as one. */
type Token = { key: string; looks: string; inline: Exclude<Inline, Link>; url?: string };

type Looks = Omit<Text, 'text' | 'comments'>;

function looksOf({ bold, italic, superscript }: Looks): Looks {
  return { ...(bold && { bold }), ...(italic && { italic }), ...(superscript && { superscript }) };
}

function plainText(node: Text, text = node.text): Text {
  return { text, ...looksOf(node), ...(node.comments && { comments: node.comments }) };
}

function tokensOf(inlines: readonly Inline[]): Token[] {
  const tokens: Token[] = [];
  const take = (node: Text, url?: string) => {
    const looks = JSON.stringify([looksOf(node), url]);
    for (const word of wordsOf(node.text))
      tokens.push({ key: `t${word}`, looks, inline: plainText(node, word), ...(url !== undefined && { url }) });
  };
  for (const inline of inlines) {
    if (isText(inline)) take(inline);
    else
      switch (inline.type) {
        case 'link':
          for (const node of inline.children) take(node, inline.url);
          break;
        case 'footnote':
          tokens.push({ key: `n${inline.note}`, looks: '', inline });
          break;
        case 'reference':
          tokens.push({ key: `r${inline.to}`, looks: '', inline });
          break;
        case 'live-figure': {
          const [node] = inline.children;
          const key = `f${JSON.stringify([inline.figure, inline.form, inline.seen])}`;
          tokens.push({ key, looks: JSON.stringify(looksOf(node)), inline });
          break;
        }
      }
  }
  return tokens;
}

function inlinesOf(tokens: readonly Token[]): Inline[] {
  return tokens.map(({ inline, url }): Inline => {
    return url !== undefined && isText(inline) ? { type: 'link', url, children: [inline] } : inline;
  });
}

/**
 * A line as the editor keeps it: neighbours that look alike as one, no empty text but where an inline needs one beside it.
 * What says the same is the same JSON.
 */
export function normalLine(inlines: readonly Inline[]): Inline[] {
  const line: Inline[] = [];
  for (const inline of inlines) {
    const last = line.at(-1);
    if (isText(inline)) {
      if (inline.text === '') continue;
      if (last && isText(last) && sameLooks(last, inline))
        line[line.length - 1] = plainText(last, last.text + inline.text);
      else line.push(plainText(inline));
    } else if (inline.type === 'link') {
      const joined = last && 'type' in last && last.type === 'link' && last.url === inline.url ? last.children : [];
      const children = normalLine([...joined, ...inline.children]).filter(isText);
      if (children.every(({ text }) => text === '')) continue;
      if (joined.length > 0) line.pop();
      line.push({ type: 'link', url: inline.url, children });
    } else line.push(inline);
  }
  const spaced: Inline[] = [];
  for (const inline of line) {
    const last = spaced.at(-1);
    if (!isText(inline) && (!last || !isText(last))) spaced.push({ text: '' });
    spaced.push(inline);
  }
  const last = spaced.at(-1);
  if (!last || !isText(last)) spaced.push({ text: '' });
  return spaced;
}

function sameLooks(a: Text, b: Text): boolean {
  const comments = (node: Text) => (node.comments ?? []).join('\n');
  return JSON.stringify(looksOf(a)) === JSON.stringify(looksOf(b)) && comments(a) === comments(b);
}

/** A line without the comments on its words. */
export function withoutComments(inlines: readonly Inline[]): Inline[] {
  const bare = ({ comments: _, ...text }: Text): Text => text;
  return inlines.map((inline): Inline => {
    if (isText(inline)) return bare(inline);
    if (inline.type === 'link') return { ...inline, children: inline.children.map(bare) };
    if (inline.type !== 'live-figure') return inline;
    return { ...inline, children: [{ text: '' as const, ...looksOf(inline.children[0]) }] };
  });
}

/** What a line says and how it looks, for comparing; what is said about it does not count. */
export function lineKey(inlines: readonly Inline[]): string {
  return JSON.stringify(normalLine(withoutComments(inlines)));
}

/** The words of a line, counted, by which lines that have little in common are told apart cheaply. */
export function wordCounts(inlines: readonly Inline[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of tokensOf(inlines)) if (key.trim() !== 't') counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Two lines word by word. `place` begins the keys of the changes. */
export function trackInlines(was: readonly Inline[], now: readonly Inline[], place: string): TrackedRun[] {
  const [before, after] = [tokensOf(was), tokensOf(now)];
  const stretches = withoutLoneSpaces(
    compareSequences(
      before.map(({ key }) => key),
      after.map(({ key }) => key),
    ),
  );
  const runs: TrackedRun[] = [];
  let [i, j] = [0, 0];
  for (let at = 0; at < stretches.length; at++) {
    const { kind, items } = stretches[at]!;
    if (kind === 'same') {
      const length = items.length;
      runs.push(...sameRuns(before.slice(i, i + length), after.slice(j, j + length), place, i));
      i += length;
      j += length;
      continue;
    }
    const next = stretches[at + 1];
    const fresh = kind === 'new' ? items : next?.kind === 'new' ? next.items : [];
    const gone = kind === 'gone' ? items : [];
    const change = `${place}.${i}-${i + gone.length}.${shortHash(fresh.join('\n'))}`;
    if (gone.length > 0) runs.push({ kind: 'gone', inlines: joinedInlines(before.slice(i, i + gone.length)), change });
    if (fresh.length > 0) runs.push({ kind: 'new', inlines: joinedInlines(after.slice(j, j + fresh.length)), change });
    i += gone.length;
    j += fresh.length;
    if (kind === 'gone' && fresh.length > 0) at++;
  }
  return runs;
}

/** Words that both have: where they look otherwise now, a run of its own. */
function sameRuns(was: readonly Token[], now: readonly Token[], place: string, from: number): TrackedRun[] {
  const runs: TrackedRun[] = [];
  for (let start = 0; start < now.length; ) {
    const differs = was[start]?.looks !== now[start]?.looks;
    let end = start + 1;
    while (end < now.length && (was[end]?.looks !== now[end]?.looks) === differs) end++;
    const inlines = joinedInlines(now.slice(start, end));
    const looks = shortHash(
      now
        .slice(start, end)
        .map((token) => token.looks)
        .join('\n'),
    );
    const change = `${place}.${from + start}~${from + end}.${looks}`;
    runs.push(
      differs
        ? { kind: 'same', inlines, was: joinedInlines(was.slice(start, end)), change }
        : { kind: 'same', inlines },
    );
    start = end;
  }
  return runs;
}

function joinedInlines(tokens: readonly Token[]): Inline[] {
  const line = normalLine(inlinesOf(tokens));
  return line.length > 1 ? line.filter((inline) => !isText(inline) || inline.text !== '') : line;
}

/** Nobody reads a space between two replaced words as what stayed. */
function withoutLoneSpaces(stretches: readonly Stretch[]): Stretch[] {
  const made: Stretch[] = [];
  let at = 0;
  /** What is taken away and put in from here on, up to what stays. */
  const change = () => {
    const found = { gone: [] as string[], fresh: [] as string[] };
    while (at < stretches.length && stretches[at]!.kind !== 'same') {
      const { kind, items } = stretches[at++]!;
      (kind === 'gone' ? found.gone : found.fresh).push(...items);
    }
    return found;
  };
  while (at < stretches.length) {
    if (stretches[at]!.kind === 'same') {
      made.push(stretches[at++]!);
      continue;
    }
    const { gone, fresh } = change();
    while (gone.length > 0 && fresh.length > 0 && isLoneSpace(stretches[at])) {
      const before = at;
      const space = stretches[at++]!.items;
      const next = change();
      if (next.gone.length === 0 || next.fresh.length === 0) {
        at = before;
        break;
      }
      gone.push(...space, ...next.gone);
      fresh.push(...space, ...next.fresh);
    }
    if (gone.length > 0) made.push({ kind: 'gone', items: gone });
    if (fresh.length > 0) made.push({ kind: 'new', items: fresh });
  }
  return made;
}

function isLoneSpace(stretch: Stretch | undefined): boolean {
  return stretch?.kind === 'same' && stretch.items.length === 1 && /^t\s+$/.test(stretch.items[0]!);
}
