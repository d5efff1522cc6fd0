import type { Template } from '../../template.ts';
import { onceFor } from '../text/remember-for.ts';

/** The names of an edition’s ratings as prose writes them, rightly or not. */
export type RatingWords = {
  names: readonly string[];
  /** Any name, in any capitals, also as `requiring improvement` or `inadequately`. */
  any: string;
  nameOf: (words: string) => string | undefined;
};

export const ratingWords: (template: Template) => RatingWords | undefined = onceFor(({ ratings }) => {
  if (!ratings) return undefined;
  const names = ratings.scale.map(({ name }) => name);
  const forms = new Map<string, string>();
  for (const name of names) {
    const small = name.toLowerCase();
    forms.set(small, name);
    // A name that begins with a verb has a form in -ing: `requiring improvement`.
    if (small.includes(' ')) forms.set(small.replace(/^(\p{L}+?)e?s(?= )/u, '$1ing'), name);
  }
  const longest = [...forms.keys()].sort((one, other) => other.length - one.length);
  const any = longest.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')).join('|');
  return { names, any, nameOf: (words) => forms.get(words.toLowerCase().replace(/\s+/g, ' ')) };
});
