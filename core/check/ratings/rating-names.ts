import { isRunning } from '../reading.ts';
import { onceFor } from '../text/remember-for.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';
import { ratingWords } from './rating-words.ts';

/** The name of a rating in running text: in the capitals of the scale, and between the edition’s marks. */
export const ratingNames: LineRule = {
  name: 'rating-name',
  family: 'ratings',
  severity: 'warning',
  title: 'The name of a rating in another form',
  why: 'A reader should see at once where a word is the name of a rating, and where it only praises or blames.',
  example: {
    wrong: 'rated as good, and ‘inadequate’ before that',
    right: 'rated as ‘Good’, and ‘Inadequate’ before that',
  },
  mend: 'Write the name as the scale has it, between the marks that the edition uses.',
  inLine(line, template) {
    const patterns = patternsFor(template);
    const { words } = template;
    const known = ratingWords(template);
    if (!patterns || !known || !isRunning(line) || !patterns.any.test(line.text)) return [];
    const [open, close] = words.ratingMarks;
    const found: FoundInLine[] = [];
    const add = (from: number, said: string, told: Omit<FoundInLine, 'from' | 'to'>) => {
      if (!found.some((other) => other.from < from + said.length && from < other.to))
        found.push({ from, to: from + said.length, ...told });
    };
    for (const sentence of sentencesOf(line)) {
      const { text, from } = sentence;
      for (const { index, 0: whole, groups = {} } of text.matchAll(patterns.quoted)) {
        const said = groups.said ?? '';
        const name = known.nameOf(said);
        if (name === undefined || said === name || said.toLowerCase() !== name.toLowerCase()) continue;
        const at = index + whole.indexOf(said);
        add(from + at, said, {
          severity: name.includes(' ') || ABOUT_RATINGS.test(text) ? 'warning' : 'advice',
          message: `The rating is called “${name}”, and “${said}” stands here.`,
          fix: name,
        });
      }
      for (const { index, 0: said } of text.matchAll(patterns.capitals)) {
        const name = known.nameOf(said);
        if (name === undefined || said === name || (!name.includes(' ') && !ABOUT_RATINGS.test(text))) continue;
        add(from + index, said, { message: `The rating is called “${name}”, and “${said}” stands here.`, fix: name });
      }
      for (const pattern of [patterns.rated, patterns.rating])
        for (const { index, 0: whole, groups = {} } of text.matchAll(pattern)) {
          const said = groups.said ?? '';
          const name = known.nameOf(said);
          if (name === undefined) continue;
          const same = said.toLowerCase() === name.toLowerCase();
          add(from + index + whole.indexOf(said), said, {
            severity: 'advice',
            message: `This is the name of a rating, and elsewhere it is written ${open}${name}${close}.`,
            ...(same && { fix: `${open}${name}${close}` }),
          });
        }
    }
    return found;
  },
};

const ABOUT_RATINGS = /(?<!\p{L})(?:rat(?:ed|ing|ings)|boundary|bands?)(?!\p{L})/iu;

const patternsFor = onceFor((template) => {
  const known = ratingWords(template);
  if (!known) return undefined;
  const said = `(?<said>${known.any})`;
  const two = known.names.filter((name) => name.includes(' '));
  const capitals = [
    ...known.names.map((name) => name.toUpperCase()),
    ...two.map((name) => name.replace(/(?<= )\p{L}/gu, (letter) => letter.toUpperCase())),
  ].join('|');
  return {
    any: new RegExp(known.any, 'i'),
    quoted: new RegExp(`(?<!\\p{L})['"‘“]${said}['"’”](?!\\p{L})`, 'giu'),
    capitals: new RegExp(`(?<!\\p{L})(?:${capitals})(?!\\p{L})`, 'gu'),
    // `we rated unpaid work as good`, `is rated overall as good`.
    rated: new RegExp(
      `(?<!\\p{L})rated(?:\\s(?!as\\s)[\\p{L}-]+){0,5}(?:\\sas)?\\s${said}(?!\\p{L}|['’]\\s?\\p{L})`,
      'giu',
    ),
    rating: new RegExp(
      `(?<!\\p{L}|['"‘“])${said}(?:\\s(?:domain\\s)?(?!and|or|but)\\p{Ll}+){0,2}\\sratings?(?!\\p{L})`,
      'giu',
    ),
  };
});
