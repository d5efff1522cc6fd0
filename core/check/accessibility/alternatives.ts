import type { LineRule } from '../text-rule.ts';

/** Letters after which listening becomes work; what needs more belongs into the text. */
const LONG = 250;
const OPENING =
  /^\s*(?:an?\s+|the\s+|this\s+is\s+)?(?:image|picture|photo(?:graph)?|graphic|screenshot|illustration|logo image)\s+(?:of|showing|that shows)\s+/iu;
const FILE = /^\s*[\w-]+\.(?:png|jpe?g|svg|gif|bmp|tiff?)\s*$|^\s*(?:image|picture|img|dsc|screenshot)[\s_-]?\d*\s*$/iu;

/** Words in place of a picture that do not do its work. */
export const alternativeText: LineRule = {
  name: 'alternative-text',
  family: 'accessibility',
  severity: 'warning',
  title: 'Words in place of a picture that do not say what it shows',
  why: 'Who cannot see the picture hears these words, once and in one go.',
  example: { wrong: 'map-2.png', right: 'A map of the area with its five offices.' },
  mend: 'Say in a sentence what the picture shows.',
  inLine({ kind, text }) {
    if (kind !== 'alternative') return [];
    const file = FILE.exec(text);
    if (file)
      return [{ from: 0, to: text.length, message: 'This is the name of a file, and says nothing of the picture.' }];
    const opening = OPENING.exec(text);
    return [
      ...(opening
        ? [
            {
              from: 0,
              to: opening[0].length,
              severity: 'advice' as const,
              message: 'Screen readers say by themselves that it is a picture.',
            },
          ]
        : []),
      ...(text.length > LONG
        ? [
            {
              from: LONG,
              to: text.length,
              severity: 'advice' as const,
              message: `This is ${text.length} characters long; say the details in the text.`,
            },
          ]
        : []),
    ];
  },
};
