import { parseAst } from 'vite';
import type { SourceFile } from './source.ts';

/** The texts that a file makes in English, as its code has them: what is put into them stands in braces. */

type Node = { type: string; [key: string]: unknown };

/** Ends as a sentence does and has two words. */
const SENTENCE = /^(?=.*\p{L}\p{Ll})[\p{Lu}\d“{].* .*[.?!]$/su;
const EXPRESSION = /\\|\(\?[:!<=]/;
/** What stands in a report, right or wrong. */
const EXAMPLES = new Set(['wrong', 'right']);

/** `sentences`: what is said by itself, the titles of rules among it. `texts`: all of them, each choice made in each way. */
export function textsIn(file: SourceFile): { sentences: string[]; texts: string[] } {
  const sentences: string[] = [];
  const texts: string[] = [];
  const inside = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) inside(one);
    if (!value || typeof value !== 'object' || Array.isArray(value)) return;
    const node = value as Node;
    const name = node.type === 'Property' ? nameOf(node.key as Node) : '';
    // Faults of ours are for us.
    if (EXAMPLES.has(name) || (node.type === 'NewExpression' && nameOf(node.callee as Node) === 'Error')) return;
    if (name === 'title' && isText(node.value as Node)) sentences.push(...textsOf(node.value as Node));
    if (node.type === 'CallExpression') texts.push(...countsOf(node));
    if (isText(node)) {
      const all = textsOf(node).filter((text) => !EXPRESSION.test(text));
      texts.push(...all);
      const said = all.filter((text) => SENTENCE.test(text));
      sentences.push(...said);
      if (said.length > 0) {
        // Choices in it are in what is said; what is asked for in it says something by itself.
        const { expressions = [] } = node as { expressions?: Node[] };
        inside(expressions.filter(({ type }) => type === 'CallExpression'));
        return;
      }
    }
    for (const one of Object.values(node)) inside(one);
  };
  inside(parseAst(file.text, { lang: 'ts' }));
  return { sentences: sentences.filter(Boolean).map(numbered), texts: texts.map(numbered) };
}

/** `sayCount(3, 'word')` says `{count} words`. */
function countsOf({ callee, arguments: args }: Node): string[] {
  const [, one, many] = args as Node[];
  if (nameOf(callee as Node) !== 'sayCount' || !one) return [];
  return textsOf(one).flatMap((word) => [
    `{count} ${word}`,
    ...(many ? textsOf(many) : [`${word}s`]).map((words) => `{count} ${words}`),
  ]);
}

const isText = ({ type, value }: Node) =>
  type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string');

/** What a text can be: a choice in it between texts makes several of it. Nothing where it is no text, or not always one. */
function textsOf(node: Node): string[] {
  if (node.type === 'ConditionalExpression') {
    const [yes, no] = [textsOf(node.consequent as Node), textsOf(node.alternate as Node)];
    return yes.length > 0 && no.length > 0 ? [...yes, ...no] : [];
  }
  if (!isText(node)) return [];
  if (node.type === 'Literal') return [withMatches(String(node.value))];
  const quasis = node.quasis as { value: { cooked: string } }[];
  const expressions = node.expressions as Node[];
  return quasis.reduce(
    (texts, { value: { cooked } }, at) => {
      const expression = expressions[at];
      const choices = !expression
        ? ['']
        : expression.type === 'ConditionalExpression' && textsOf(expression).length > 0
          ? textsOf(expression)
          : [`{${nameOf(expression) || 'value'}}`];
      return texts.flatMap((text) => choices.map((choice) => `${text}${withMatches(cooked)}${choice}`));
    },
    [''],
  );
}

/** `$1` stands for what a phrase has caught. */
const withMatches = (text: string) => text.replace(/\$\d/g, '{match}');

/** `{name} … {name2}`: the second of one name has a number. */
function numbered(text: string): string {
  const times = new Map<string, number>();
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? `{${name}}` : `{${name}${time}}`;
  });
}

/** What a value is called in its code: by the last of its names, or by what it is made of. */
function nameOf(node: Node | undefined): string {
  switch (node?.type) {
    case 'Identifier':
      return String(node.name);
    case 'MemberExpression':
      return nameOf((node.computed ? node.object : node.property) as Node);
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return nameOf(node.expression as Node);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return nameOf(node.left as Node);
    case 'CallExpression': {
      const callee = node.callee as Node;
      return callee.type === 'MemberExpression'
        ? nameOf(callee.object as Node)
        : nameOf((node.arguments as Node[])[0]) || nameOf(callee);
    }
    default:
      return '';
  }
}
