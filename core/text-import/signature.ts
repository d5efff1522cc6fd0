import { fillSlots } from '../slots.ts';
import { plainWords } from './inlines.ts';
import { lettersOf } from './likeness.ts';
import type { Ledger } from './notes.ts';
import type { Placing } from './placing.ts';

const SLOT_ONLY = /^\{([a-zA-Z.]+)\}$/;
/** A name has a handful of words; more is a sentence. */
const MAX_NAME = 5;

/**
 * Takes the signature off the end of each text that the edition signs, since it is printed there anyway. Where a line
 * of the signature is a detail that nobody has filled, what stands in its place fills it.
 */
export function takeSignature({ texts }: Placing, ledger: Ledger): Record<string, string> {
  const details: Record<string, string> = {};
  for (const { placed, blocks } of texts.values()) {
    if (placed.part.kind !== 'prose' || placed.part.signature.length === 0) continue;
    const lines = placed.part.signature.map((line) => ({
      slot: SLOT_ONLY.exec(line)?.[1],
      text: fillSlots(line, placed.slots),
    }));
    const open = lines.filter(({ slot }) => slot !== undefined && !placed.slots.filled.has(slot));
    for (let count = 1; count <= Math.min(lines.length, blocks.length); count++) {
      const last = blocks.slice(-count);
      const words = last
        .map((block) => plainWords(block.text))
        .join(' ')
        .trim();
      const filled = readSignature(words, lines, open);
      if (!filled) continue;
      Object.assign(details, filled);
      blocks.splice(-count);
      for (const block of last) ledger.account(block, 'generated', placed);
      break;
    }
  }
  return details;
}

type SignatureLine = { slot: string | undefined; text: string };

/** What the words say for the one open line of a signature; nothing where they are no signature. */
function readSignature(
  words: string,
  lines: readonly SignatureLine[],
  open: readonly SignatureLine[],
): Record<string, string> | undefined {
  const [unknown, ...others] = open;
  if (!unknown) return lettersOf(words) === lettersOf(lines.map(({ text }) => text).join('')) ? {} : undefined;
  const at = lines.indexOf(unknown);
  const join = (some: readonly SignatureLine[]) => some.map(({ text }) => text).join(' ');
  const before = join(lines.slice(0, at));
  const after = join(lines.slice(at + 1));
  if (others.length > 0 || unknown.slot === undefined || before + after === '') return undefined;
  if (!words.startsWith(before) || !words.endsWith(after)) return undefined;
  const name = words.slice(before.length, words.length - after.length).trim();
  // What a draft prints where nothing is filled in.
  if (/^\[.*\]$/.test(name)) return {};
  if (name === '' || name.split(/\s+/).length > MAX_NAME || /[.!?:;]$/.test(name)) return undefined;
  return { [unknown.slot]: name };
}
