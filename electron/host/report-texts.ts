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
      texts.push(joined(head, members[name], write));
      continue;
    }
    let inner = `${head}{`;
    for (const id of namesIn(parts)) {
      texts.push(joined(`${inner}${JSON.stringify(id)}:`, parts[id], write));
      inner = ',';
    }
    texts.push(inner === ',' ? '}' : `${inner}}`);
  }
  texts.push('}');
  return texts;
}

/** Whoever looks for a text finds it sooner where it is the same string as before: nobody has to read it for that. */
const lately = new WeakMap<object, { head: string; json: string; text: string }>();

function joined(head: string, value: unknown, write: (value: unknown) => string): string {
  const json = write(value);
  if (typeof value !== 'object' || value === null) return head + json;
  const known = lately.get(value);
  if (known?.head === head && known.json === json) return known.text;
  const text = head + json;
  lately.set(value, { head, json, text });
  return text;
}

/** What stands under a name as undefined is not there. */
function namesIn(record: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(record)
    .filter((name) => record[name] !== undefined)
    .sort();
}
