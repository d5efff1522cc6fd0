import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { root, type SourceFile, sourceFiles } from './source.ts';

/** What the interface says stands in message files, whole and the same in every language, and is said with all that it needs. */

type Node = { type: string; start: number; [key: string]: unknown };
type Messages = Record<string, string>;

const files = sourceFiles();
const rooms = files.filter(({ path }) => /\/messages\.ts$/.test(path) && path !== 'core/messages/messages.ts');

describe.each(rooms)('$path', ({ path, text }) => {
  const room = dirname(path);
  const english = messagesIn(room, 'en-GB')!;
  const welsh = messagesIn(room, 'cy');
  const said = files.filter((file) => roomOf(file) === room);

  test('is called by its folder', () => {
    expect(text).toContain(`messagesOf('${room}', english)`);
  });

  test('has its messages in the order of their keys', () => {
    expect(Object.keys(english)).toEqual(Object.keys(english).toSorted());
  });

  test('says all of it in Welsh, with the same values', () => {
    expect(Object.keys(welsh ?? {})).toEqual(Object.keys(english));
    for (const [key, message] of Object.entries(english))
      expect({ [key]: namesIn(welsh![key]!, 'cy') }).toEqual({ [key]: namesIn(message, 'en-GB') });
  });

  test('has no message that nobody says, and each is said with its values', () => {
    const unsaid = new Set(Object.keys(english));
    const wrong: string[] = [];
    for (const file of said)
      for (const { key, values } of messagesSaid(file)) {
        unsaid.delete(key);
        const needed = english[key] === undefined ? ['(no such message)'] : namesIn(english[key], 'en-GB');
        if (values && needed.join() !== values.join())
          wrong.push(`${file.path}: ${key} needs ${needed} and has ${values}`);
      }
    expect(wrong).toEqual([]);
    // A key that is put together or chosen is at least written in the room.
    expect([...unsaid].filter((key) => !said.some((file) => file.text.includes(`'${key}'`)))).toEqual([]);
  });
});

describe('no text outside the message files', () => {
  test.each(files.filter(({ path }) => path.startsWith('renderer/') && path !== 'renderer/vite.config.ts'))(
    '$path',
    (file) => {
      expect(looseTexts(file)).toEqual([]);
    },
  );
});

function messagesIn(room: string, language: string): Messages | undefined {
  const file = join(root, room, `messages.${language}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** The folder whose messages a file says: its own, or the nearest around it that has some. */
function roomOf({ path }: SourceFile): string {
  let folder = dirname(path);
  while (folder !== '.' && !existsSync(join(root, folder, 'messages.ts'))) folder = dirname(folder);
  return folder;
}

/** The names of the values and tags that a message needs. `b`, `i`, `kbd` and `code` need nobody to make them. */
function namesIn(message: string, language: string): string[] {
  const names = new Set<string>();
  const walk = (elements: unknown): void => {
    for (const element of elements as { type: number; value: string; options?: object; children?: unknown }[]) {
      const isTag = element.type === 8;
      if (element.type !== 0 && element.type !== 7 && !(isTag && /^(?:b|i|kbd|code)$/.test(element.value)))
        names.add(element.value);
      for (const option of Object.values(element.options ?? {})) walk(option.value);
      if (isTag) walk(element.children);
    }
  };
  walk(new IntlMessageFormat(message, language).getAst());
  return [...names].toSorted();
}

/** What is said in a file by its key: with the names of the values where they are written out. */
function messagesSaid(file: SourceFile): { key: string; values?: string[] }[] {
  const found: { key: string; values?: string[] }[] = [];
  walk(file, (node) => {
    if (node.type !== 'CallExpression') return;
    const callee = node.callee as Node;
    const args = node.arguments as Node[];
    const name = callee.type === 'MemberExpression' ? (callee.object as Node).name : callee.name;
    const rest = name === 'say' ? args : name === 'rich' ? args.slice(1) : [];
    const [key, values] = rest;
    for (const one of keysOf(key)) {
      if (!values) found.push({ key: one, values: [] });
      else if (values.type !== 'ObjectExpression') found.push({ key: one });
      else {
        const properties = values.properties as Node[];
        if (properties.some(({ type }) => type === 'SpreadElement')) found.push({ key: one });
        else
          found.push({
            key: one,
            values: properties.map(({ key }) => String((key as Node).name ?? (key as Node).value)).toSorted(),
          });
      }
    }
  });
  return found;
}

/** Keys as they are written, on both sides of a choice. */
function keysOf(node: Node | undefined): string[] {
  if (node?.type === 'Literal') return [String(node.value)];
  if (node?.type === 'ConditionalExpression')
    return [...keysOf(node.consequent as Node), ...keysOf(node.alternate as Node)];
  return [];
}

const TEXT_ATTRIBUTES = /^(?:title|label|aria-label|aria-description|aria-roledescription|placeholder|alt|hint|says)$/;

/** A sentence, or what ends as a name of something to do does. Faults of ours (`new Error`) are for us. */
const SENTENCE = /^[\p{Lu}“].*\p{Ll} .*[.…?!]$/su;

/** What looks like a sentence and is for a machine. */
const FOR_MACHINES = new Set(['Bearer …']);

/** Words between tags, in attributes that people read or hear, and sentences anywhere. */
function looseTexts(file: SourceFile): string[] {
  const found: string[] = [];
  const note = (text: string) => {
    if (/\p{L}{2}/u.test(text) && !FOR_MACHINES.has(text)) found.push(text.trim());
  };
  const noteAll = (node: Node): void => {
    if (node.type === 'Literal' && typeof node.value === 'string') note(node.value);
    else if (node.type === 'TemplateLiteral') note(wordsOf(node).replaceAll('…', ''));
    else if (node.type === 'ConditionalExpression')
      for (const one of [node.consequent, node.alternate]) noteAll(one as Node);
    else if (node.type === 'LogicalExpression') noteAll(node.right as Node);
  };
  walk(file, (node, parent) => {
    const isOurs = parent?.type === 'NewExpression' && (parent.callee as Node).name === 'Error';
    if (node.type === 'Literal' && !isOurs && SENTENCE.test(String(node.value))) note(String(node.value));
    else if (node.type === 'TemplateLiteral' && !isOurs && SENTENCE.test(wordsOf(node))) note(wordsOf(node));
    else if (node.type === 'JSXText') note(String(node.value).replaceAll('&nbsp;', ' '));
    else if (node.type === 'JSXExpressionContainer' && parent?.type !== 'JSXAttribute')
      noteAll(node.expression as Node);
    else if (node.type === 'JSXAttribute' && TEXT_ATTRIBUTES.test(String((node.name as Node).name)) && node.value) {
      const value = node.value as Node;
      noteAll(value.type === 'JSXExpressionContainer' ? (value.expression as Node) : value);
    }
  });
  return found;
}

/** `Series …`, of a template. */
function wordsOf(template: Node): string {
  return (template.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…');
}

function walk({ path, text }: SourceFile, visit: (node: Node, parent: Node | undefined) => void): void {
  const inside = (value: unknown, parent: Node | undefined): void => {
    if (Array.isArray(value)) for (const one of value) inside(one, parent);
    else if (value && typeof value === 'object') {
      const node = value as Node;
      if (node.type) visit(node, parent);
      for (const one of Object.values(node)) inside(one, node.type ? node : parent);
    }
  };
  inside(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), undefined);
}
