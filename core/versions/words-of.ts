import { countWords, wordsIn } from '../content-text.ts';
import type { Report } from '../report.ts';

/** Words of the texts and recommendations that authors have written. */
export function authorsWords({ parts, recommendations }: Pick<Report, 'parts' | 'recommendations'>): number {
  const texts = Object.values(parts).reduce((sum, content) => sum + countWords(content), 0);
  const items = recommendations.flatMap((group) => group.items);
  return items.reduce((sum, { text }) => sum + wordsIn(text), texts);
}
