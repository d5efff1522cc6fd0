import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './source.ts';

/**
 * The pages of `docs/how-to` are walks that can be followed to the letter. A line `In \`file\`:` names a file, and the
 * fenced block behind it says what changes: of a `diff`, lines without a sign and with `-` stand in the file as they are here,
 * one behind the other. A line `New file \`file\`:` is followed by the whole of it.
 */
export type HowToStep =
  | { file: string; kind: 'new'; text: string }
  | { file: string; kind: 'changed'; lines: string[] };

const folder = join(root, 'docs/how-to');

export const howToPages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

export function stepsOf(page: string): HowToStep[] {
  return [...page.matchAll(/^(In|New file) `([^`]+)`:\n\n```(\w+)\n(.*?)^```$/gms)].map(
    ([, how, file = '', , text = '']) =>
      how === 'In' ? { file, kind: 'changed', lines: text.trimEnd().split('\n') } : { file, kind: 'new', text },
  );
}

/** What a file says after a step. @throws where the lines of the step do not stand in it, or in two places */
export function afterStep(step: HowToStep, text: string): string {
  if (step.kind === 'new') return step.text;
  const before = step.lines.filter((line) => !line.startsWith('+')).map((line) => `${line.slice(1)}\n`);
  const after = step.lines.filter((line) => !line.startsWith('-')).map((line) => `${line.slice(1)}\n`);
  const [whole, sought] = [`\n${text}`, `\n${before.join('')}`];
  const places = [...whole.matchAll(/\n/g)].filter(({ index }) => whole.startsWith(sought, index));
  const [at] = places;
  if (!at || places.length > 1) throw new Error(`${step.file} has in ${places.length} places:\n${before.join('')}`);
  return `${whole.slice(0, at.index + 1)}${after.join('')}${whole.slice(at.index + sought.length)}`.slice(1);
}

/** `npx node tests/how-to.ts add-a-rule /tmp/scratch` follows a page in a checkout. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , name, into = ''] = process.argv;
  for (const step of stepsOf(howToPages.find((page) => page.name === `${name}.md`)?.text ?? '')) {
    const path = join(into, step.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, afterStep(step, existsSync(path) ? readFileSync(path, 'utf8') : ''));
    console.log(step.file);
  }
}
