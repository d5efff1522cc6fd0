import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

/** JSON that a person wrote, with the lines at which its values stand. Lines count from 1. */
export type JsonText = {
  value: unknown;
  /** Of the value at a path, or of the nearest thing around it where there is none. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** Keys that an object has twice, which JSON would allow: all but the last would be lost without a word. */
  twice: JsonFlaw[];
};
export type JsonFlaw = { line: number; what: string };

const WORDS: Record<string, string> = {
  InvalidSymbol: 'a word stands there without quotation marks; put them around it',
  InvalidNumberFormat: 'a number is not written as JSON wants it; correct it',
  PropertyNameExpected: 'a key in quotation marks is wanted there; remove the comma before it, or add the key',
  ValueExpected: 'a value is wanted there; remove the comma before it, or add the value',
  ColonExpected: 'a colon is missing after the key; add it',
  CommaExpected: 'a comma is missing before it; add it',
  CloseBraceExpected: 'a comma or a closing brace is missing before it; add it',
  CloseBracketExpected: 'a comma or a closing bracket is missing before it; add it',
  EndOfFileExpected: 'something stands behind the end of the edition; remove it',
  InvalidCommentToken: 'comments have no place in this file; remove it',
  UnexpectedEndOfString: 'a closing quotation mark is missing; add it',
};

const TOO_SHORT = 'the file ends too early; close what is open, or copy it again from where it came';

/** Reads JSON strictly: no comments, no trailing commas. Of its flaws the first, since others may follow from it. */
export function parseJsonText(text: string): JsonText | JsonFlaw {
  const lineAt = createLineAt(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error || !tree) {
    const line = lineAt(error?.offset ?? 0);
    if (!error || error.offset >= text.trimEnd().length) return { line, what: TOO_SHORT };
    return { line, what: WORDS[printParseErrorCode(error.error)] ?? 'a character cannot stand there; remove it' };
  }
  return {
    value: getNodeValue(tree),
    twice: keysGivenTwice(tree).map(({ offset, value }) => ({
      line: lineAt(offset),
      what: `the key “${value}” stands there for the second time; remove one of the two`,
    })),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = findNodeAtLocation(tree, path.slice(0, length).map(asSegment));
        // A value may begin a line below its key.
        if (node) return lineAt(node.parent?.type === 'property' ? node.parent.offset : node.offset);
      }
      return lineAt(tree.offset);
    },
  };
}

/** Counts no line twice: a file may have a flaw in each. */
function createLineAt(text: string): (offset: number) => number {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return (offset) => {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (breaks[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

function asSegment(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? String(key) : key;
}

function keysGivenTwice(node: Node): Node[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child) => {
    const key = child.type === 'property' && node.type === 'object' ? child.children?.[0] : undefined;
    const again = key && seen.has(key.value) ? [key] : [];
    if (key) seen.add(key.value);
    return [...again, ...keysGivenTwice(child)];
  });
}
