import type { FoundReport, FoundText } from '../../core/text-import/found-texts.ts';

/** What becomes of a found text: it goes into a part, is kept with the report but not printed, or is left out. */
export type Way = { to: 'part'; part: string; behind: boolean } | { to: 'aside' } | { to: 'nowhere' };

/** `texts`: by the id of the text. `withoutData`: the parts whose data is not taken, by id. */
export type Choices = { texts: Readonly<Record<string, Way>>; withoutData: readonly string[] };

/** Each text takes the place of what is in the part that it was found for; without a part, it is kept aside. */
export function firstChoices({ texts }: FoundReport): Choices {
  const way = ({ part }: FoundText): Way => (part === null ? { to: 'aside' } : { to: 'part', part, behind: false });
  return { texts: Object.fromEntries(texts.map((text) => [text.id, way(text)])), withoutData: [] };
}

/** What was chosen for the texts of a file, for those that have the same headings in another reading of it. */
export function sameChoices(choices: Choices, before: FoundReport, now: FoundReport): Choices {
  const first = firstChoices(now);
  const former = (text: FoundText) =>
    before.texts.find(({ heading, part }) => heading === text.heading && part === text.part);
  const texts = now.texts.map((text) => {
    const same = former(text);
    return [text.id, (same && choices.texts[same.id]) ?? wayOf(first, text)] as const;
  });
  return { ...choices, texts: Object.fromEntries(texts) };
}

export function wayOf(choices: Choices, text: FoundText): Way {
  return choices.texts[text.id] ?? { to: 'nowhere' };
}

export function withWay(choices: Choices, id: string, way: Way): Choices {
  return { ...choices, texts: { ...choices.texts, [id]: way } };
}

export function withData(choices: Choices, part: string, taken: boolean): Choices {
  const others = choices.withoutData.filter((id) => id !== part);
  return { ...choices, withoutData: taken ? others : [...others, part] };
}

/** The texts that go into each part, in the order of the file. `behind`: the words that are there stay before them. */
export function textsByPart({ texts }: FoundReport, choices: Choices) {
  const parts = new Map<string, { texts: FoundText[]; behind: boolean }>();
  for (const text of texts) {
    const way = wayOf(choices, text);
    if (way.to !== 'part') continue;
    const entry = parts.get(way.part) ?? { texts: [], behind: true };
    // One that takes the place of what is there does so for all of them.
    parts.set(way.part, { texts: [...entry.texts, text], behind: entry.behind && way.behind });
  }
  return parts;
}

export type Sum = { words: number; parts: number; aside: number; out: number };

/** What the choices come to. */
export function sumOf(found: FoundReport, choices: Choices): Sum {
  const taken = found.data.filter(({ part }) => !choices.withoutData.includes(part));
  const sum: Sum = { words: 0, parts: textsByPart(found, choices).size + taken.length, aside: 0, out: 0 };
  for (const text of found.texts) {
    const way = wayOf(choices, text);
    if (way.to === 'part') sum.words += text.words;
    else if (way.to === 'aside') sum.aside += text.words;
    else sum.out += text.words;
  }
  for (const { part, words } of found.data) {
    if (choices.withoutData.includes(part)) sum.out += words;
    else sum.words += words;
  }
  return sum;
}
