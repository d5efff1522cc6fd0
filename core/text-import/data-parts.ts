import { wordsIn } from '../content-text.ts';
import type { Report } from '../report.ts';
import type { SourceBlock } from './blocks.ts';
import type { Making } from './contents.ts';
import { readFacts } from './facts.ts';
import { readGlossary } from './glossary.ts';
import { readPairedLists } from './paired-lists.ts';
import { NOWHERE, type Placing } from './placing.ts';

/** What the report holds as data, read from the text; nothing where the text has none. */
export type DataParts = {
  data: Partial<Pick<Report, 'facts' | 'glossary' | 'lists'>>;
  /** Words by id of the part. */
  words: ReadonlyMap<string, number>;
};

/** Reads facts, terms and lists; what is none of these is put aside under the heading of its part. */
export function readDataParts(placing: Placing, making: Making): DataParts {
  const data: DataParts['data'] = {};
  const words = new Map<string, number>();
  const count = (id: string, texts: readonly string[]) => words.set(id, wordsIn(texts.join(' ')));
  for (const text of placing.data.values()) {
    const { placed, level } = text;
    const { part, id } = placed;
    let left: SourceBlock[] = [];
    if (part.kind === 'facts') {
      const read = readFacts(text, part, making);
      left = read.left;
      if (read.facts.length > 0) data.facts = read.facts;
      count(
        id,
        read.facts.flatMap((fact) => [fact.value, fact.description]),
      );
    } else if (part.kind === 'glossary') {
      const read = readGlossary(text, part, making);
      left = read.left;
      if (read.read > 0) data.glossary = read.glossary;
      count(
        id,
        read.glossary.entries.flatMap((entry) => [entry.term, entry.definition]),
      );
    } else if (part.kind === 'paired-lists') {
      const read = readPairedLists(text, part, making);
      left = read.left;
      data.lists = { ...data.lists, [id]: read.lists };
      count(id, [...read.lists.first, ...read.lists.second]);
    }
    if (left.length > 0) placing.stray.push({ heading: placed.title, level, blocks: left });
    for (const block of left) making.ledger.account(block, 'unplaced', NOWHERE);
  }
  return { data, words };
}
