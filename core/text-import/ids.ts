import { type Content, isCaptioned } from '../content.ts';
import type { SourceBlock } from './blocks.ts';
import type { Ledger } from './notes.ts';

/** Ids for tables, pictures and charts of an imported text. */
export type Ids = {
  /** The id that the text gives, or a new one where it gives none or one that is taken. */
  take: (given: string, kind: 'table' | 'picture' | 'chart', line: number) => string;
  /** Whether an id names what a reference can point at, in the text or in the report. */
  isPlace: (id: string) => boolean;
};

/** `kept`: what stays in the report beside the imported text. `parts`: ids of the parts of the edition. */
export function createIds(
  blocks: readonly SourceBlock[],
  { kept, parts }: { kept: readonly Content[]; parts: readonly string[] },
  ledger: Ledger,
): Ids {
  const taken = new Set(kept.flat().flatMap((block) => (isCaptioned(block) ? [block.id] : [])));
  const places = new Set([...parts, ...taken, ...blocks.flatMap(idsIn)]);
  /** The last number tried behind each stem: a text may repeat one id thousands of times. */
  const tried = new Map<string, number>();
  const fresh = (stem: string) => {
    let number = (tried.get(stem) ?? 0) + 1;
    while (taken.has(`${stem}-${number}`) || places.has(`${stem}-${number}`)) number++;
    tried.set(stem, number);
    return `${stem}-${number}`;
  };
  return {
    take(given, kind, line) {
      const id = given === '' || taken.has(given) ? fresh(given === '' ? kind : given) : given;
      if (given !== '' && id !== given)
        ledger.doubt(line, 'text', `The id “${given}” is used more than once; this ${kind} is called “${id}”.`);
      taken.add(id);
      return id;
    },
    isPlace: (id) => places.has(id) || /^recommendation-\d{1,3}$/.test(id),
  };
}

function idsIn(block: SourceBlock): string[] {
  if (block.kind === 'table' || block.kind === 'picture') return block.id === '' ? [] : [block.id];
  if (block.kind !== 'chart') return [];
  const inside = /"id"\s*:\s*"([^"\\]+)"/.exec(block.json)?.[1];
  return [block.id, inside ?? ''].filter((id) => id !== '');
}
