import type { Template } from '../../template.ts';
import { literally } from '../text/literally.ts';
import { rarerForms } from '../text/rarer.ts';
import { onceFor } from '../text/remember-for.ts';
import { wholeLine } from '../text/whole-line.ts';
import type { FoundInReport, LineRule, ReportRule } from '../text-rule.ts';

const numbered = onceFor(
  ({ words }: Template) =>
    new RegExp(
      `^\\s*(?:${literally(words.table)}|${literally(words.figure)}|chart|diagram)\\s+\\d+(?:\\.\\d+)*\\s*[.:–-]?\\s*`,
      'iu',
    ),
);
const sourced = onceFor(({ words }: Template) => new RegExp(`^\\s*(?:${literally(words.source)}|source:)\\s*`, 'iu'));

/** What is put before a caption or a source line anyway. */
export const captionNumber: LineRule = {
  name: 'caption-number',
  family: 'structure',
  severity: 'warning',
  title: 'A number typed before a caption',
  why: 'Captions are numbered by themselves, so that it would be printed twice.',
  example: { wrong: 'Table 3: Staff in post', right: 'Staff in post' },
  mend: 'Take the number and its word out.',
  inLine({ kind, text }, template) {
    if (kind !== 'caption' && kind !== 'source') return [];
    const typed = (kind === 'caption' ? numbered : sourced)(template).exec(text);
    return typed
      ? [{ from: 0, to: typed[0].length, message: `“${typed[0].trim()}” is printed there anyway.`, fix: '' }]
      : [];
  },
};

/** Captions that end unlike the others, begin with a small letter, or are another’s. */
export const captionForm: ReportRule = {
  name: 'caption-form',
  family: 'structure',
  severity: 'advice',
  title: 'A caption in another form than the others',
  why: 'Captions are read one below the other in a list of tables and figures.',
  example: { wrong: 'Staff in post. (others end without)', right: 'Staff in post' },
  mend: 'Write the caption as the others are written.',
  looksAt: ({ kind }) => kind === 'caption',
  inReport({ ours }) {
    const captions = ours.filter(({ line }) => line.kind === 'caption');
    const ends = rarerForms(captions, ({ line }) => (/\.\s*$/u.test(line.text) ? 'stop' : 'none'));
    const seen = new Map<string, (typeof captions)[number]>();
    return [
      ...ends.few.map((read): FoundInReport => {
        const to = read.line.text.trimEnd().length;
        return {
          at: { read, from: Math.max(0, read.line.text.trimEnd().search(/\S+$/u)), to },
          related: ends.usual ? [wholeLine(ends.usual)] : [],
          message: /\.\s*$/u.test(read.line.text)
            ? 'Most captions here have no full stop.'
            : 'Most captions here end with a full stop.',
        };
      }),
      ...captions.flatMap((read): FoundInReport[] => {
        const { text } = read.line;
        const words = text
          .toLowerCase()
          .replace(/[^\p{L}\d]+/gu, ' ')
          .trim();
        const earlier = seen.get(words);
        seen.set(words, earlier ?? read);
        return [
          ...(earlier
            ? [
                {
                  at: wholeLine(read),
                  related: [wholeLine(earlier)],
                  severity: 'warning' as const,
                  message: 'Another table or figure has the same caption.',
                },
              ]
            : []),
          ...(/^\p{Ll}{2,}\s/u.test(text)
            ? [{ at: { read, from: 0, to: text.search(/\s/u) }, message: 'A caption begins with a capital.' }]
            : []),
        ];
      }),
    ];
  },
};
