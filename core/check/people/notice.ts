import type { FoundInReport, ReportRule } from '../text-rule.ts';
import { isOfStory, storiesOf } from './stories.ts';

/** Says of names that they were changed. */
const NOTICE =
  /(?<![\p{L}])names?(?![\p{L}])[^.]{0,80}(?:have been changed|has been changed|were changed|are not (?:people’s |people's |their )?real names?|are pseudonyms|changed to protect)/iu;

export const pseudonymNotice: ReportRule = {
  name: 'pseudonym-notice',
  family: 'people',
  severity: 'advice',
  title: 'Names in examples, and a notice that they were changed',
  why: 'Without the notice readers take a pseudonym for a name; with it and no names they look for what is not there.',
  example: {
    wrong: 'Ann is a 31-year-old woman, and no notice',
    right: 'We have changed the names in the practice examples.',
  },
  mend: 'See that the report says that names were changed if it has any, and does not if it has none.',
  looksAt: (line) => isOfStory(line) || NOTICE.test(line.text),
  inReport: (reading) => {
    const notice = reading.lines.find(({ line }) => line.whose !== 'provider' && NOTICE.test(line.text));
    const named = storiesOf(reading).find(({ person }) => person?.age !== undefined || person?.gender !== undefined);
    if (named?.person && !notice) {
      const { from, to, name } = named.person;
      return [
        {
          at: { read: named.first, from, to },
          severity: 'warning',
          message: `“${name}” is named, and nothing says that names were changed.`,
          suggestion: 'Say where the examples begin, or at the front, that names were changed.',
        },
      ];
    }
    // What the edition prints of itself is not the author’s to leave out.
    const needless = notice?.line.whose === 'ours' && storiesOf(reading).every(({ person }) => person === undefined);
    const found = notice && NOTICE.exec(notice.line.text);
    return needless && found
      ? ([
          {
            at: { read: notice, from: found.index, to: found.index + found[0].length },
            message: 'This speaks of names in examples, and no example names anybody.',
            suggestion: 'Leave the notice out, unless a name is still to come.',
          },
        ] satisfies FoundInReport[])
      : [];
  },
};
