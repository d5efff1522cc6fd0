import type { Finding } from '../../core/check/finding.ts';
import { newSpellingRule } from '../../core/check/language/spelling.ts';
import { createProofReader } from '../../core/check/proof-read.ts';
import type { Family, TextRule } from '../../core/check/text-rule.ts';
import { textRules } from '../../core/check/text-rules.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { type ReportChanges, withChanges } from './report-changes.ts';

/** The words of a report are proof-read here, away from the window. It keeps the report, and is told what changed. */
export type Order = { template?: Template; changes: ReportChanges };

/** What a rule says of itself. */
export type RuleCard = {
  name: string;
  family: Family;
  title: string;
  why: string;
  example: { wrong: string; right: string };
  mend: string;
};

/**
 * Findings as they are now; a number stands for that of the last answer. With the first, and when there are more, the
 * rules. `again`: there are more rules than before, and it is worth asking once more.
 */
export type Answer = { found: (Finding | number)[]; cards?: RuleCard[] } | { fault: string } | { again: true };

let rules: readonly TextRule[] = textRules;
let read = createProofReader(rules);
let template: Template | undefined;
let report: Report | undefined;
let last = new Map<string, number>();
let isIntroduced = false;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const isFirst = template === undefined;
  postMessage(answerTo(data));
  if (isFirst) void addSpelling();
});

/** The dictionary takes its time, and nothing else waits for it. */
async function addSpelling(): Promise<void> {
  try {
    const { newDictionary } = await import('./dictionary.ts');
    rules = [...textRules, newSpellingRule(newDictionary())];
    read = createProofReader(rules);
    isIntroduced = false;
    postMessage({ again: true } satisfies Answer);
  } catch (error) {
    console.warn('Spelling is not looked at:', error instanceof Error ? error.message : String(error));
  }
}

function answerTo(order: Order): Answer {
  try {
    template = order.template ?? template;
    report = withChanges(report, order.changes);
    if (!template) throw new Error('The edition is not there.');
    const found = read(report, template);
    const texts = found.map((finding) => JSON.stringify(finding));
    const answer = found.map((finding, index) => last.get(texts[index] ?? '') ?? finding);
    last = new Map(texts.map((text, index) => [text, index]));
    if (isIntroduced) return { found: answer };
    isIntroduced = true;
    return { found: answer, cards: rules.map(cardOf) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function cardOf({ name, family, title, why, example, mend }: RuleCard): RuleCard {
  return { name, family, title, why, example, mend };
}
