import { stableJson } from '../../core/json.ts';
import type { Report } from '../../core/report.ts';

/**
 * The stable JSON of a report, cut between its members and between its texts: a change of one leaves the others as they are.
 *
 * @param write stable JSON of what the report holds
 */
export function reportTexts(report: Report, write: (value: unknown) => string = stableJson): string[] {
  const members: Record<string, unknown> = report;
  const { parts } = report;
  const texts: string[] = [];
  let lead = '{';
  for (const name of namesIn(members)) {
    const head = `${lead}${JSON.stringify(name)}:`;
    lead = ',';
    if (name !== 'parts') {
      texts.push(head + write(members[name]));
      continue;
    }
    let inner = `${head}{`;
    for (const id of namesIn(parts)) {
      texts.push(`${inner}${JSON.stringify(id)}:${write(parts[id])}`);
      inner = ',';
    }
    texts.push(inner === ',' ? '}' : `${inner}}`);
  }
  texts.push('}');
  return texts;
}

/** What stands under a name as undefined is not there. */
function namesIn(record: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(record)
    .filter((name) => record[name] !== undefined)
    .sort();
}
