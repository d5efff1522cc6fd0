import type { FoundInLine, LineRule } from '../text-rule.ts';

export const brackets: LineRule = {
  name: 'unpaired-marks',
  family: 'language',
  severity: 'warning',
  title: 'A bracket or a quotation mark without its other half',
  why: 'The reader does not see where what stands aside or what was said comes to an end.',
  example: { wrong: 'The plan (agreed in May was late.', right: 'The plan (agreed in May) was late.' },
  mend: 'Put in the other half, or take this one out.',
  provider: true,
  inLine: ({ text }) => [...unpaired(text), ...halfQuoted(text)],
};

/** A list may be numbered `a)`. */
function unpaired(text: string): FoundInLine[] {
  const open: number[] = [];
  const found: FoundInLine[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()[\]]/g)) {
    if (mark === '(' || mark === '[') open.push(index);
    else if (open.length > 0) {
      const opened = text.charAt(open.pop() ?? 0);
      if ((opened === '(') !== (mark === ')'))
        found.push({ from: index, to: index + 1, message: `“${opened}” is closed by “${mark}”.` });
    } else if (!/(?:^|\s)(?:\p{Ll}{1,3}|\d{1,2})$/u.test(text.slice(0, index)))
      found.push({ from: index, to: index + 1, message: 'This bracket was not opened.' });
  }
  return [...found, ...open.map((from) => ({ from, to: from + 1, message: 'This bracket is not closed.' }))];
}

function halfQuoted(text: string): FoundInLine[] {
  const [opens, closes] = [places(text, '“'), places(text, '”')];
  if (opens.length === closes.length) return [];
  const at = opens.length > closes.length ? opens.at(-1)! : closes[0]!;
  // A quotation of several paragraphs opens each and closes the last.
  if (opens.length === 1 && closes.length === 0 && opens[0] === 0) return [];
  if (closes.length === 1 && opens.length === 0 && closes[0] === text.length - 1) return [];
  return [{ from: at, to: at + 1, message: 'This quotation mark has no other half.' }];
}

function places(text: string, mark: string): number[] {
  return Array.from(text.matchAll(new RegExp(mark, 'g')), ({ index }) => index);
}
