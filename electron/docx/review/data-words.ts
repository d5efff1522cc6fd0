import type { IParagraphOptions, IRunOptions, ParagraphChild } from 'docx';
import { compareWords } from '../../../core/compare/texts.ts';
import { addParagraph, type Draft } from '../draft.ts';
import { textRuns } from '../inlines.ts';
import { changeOf } from './against.ts';
import { deletedText, insertedRuns } from './tracked-runs.ts';
import { markOf } from './tracked-text.ts';

/**
 * Words that are printed from data. In a comparison, with those that stood there before as Word's own changes. `was`: nothing
 * where nothing stood there.
 */
export function dataRuns(
  draft: Draft,
  words: string,
  was: string | undefined,
  look: IRunOptions = {},
): ParagraphChild[] {
  const against = draft.review?.against;
  if (!against || words === was) return textRuns(words, look);
  return compareWords(was ?? '', words).flatMap(({ kind, text }) => {
    if (kind === 'gone') return deletedText(draft, changeOf(against, 'gone'), text, look);
    return insertedRuns(draft, kind === 'new' ? changeOf(against, 'new') : undefined, textRuns(text, look));
  });
}

/** Words in place of others that looked otherwise: they go and come as a whole. */
export function replacedRuns(
  draft: Draft,
  gone: [string, IRunOptions],
  fresh: [string, IRunOptions],
): ParagraphChild[] {
  const against = draft.review?.against;
  if (!against || gone[0] === fresh[0]) return textRuns(...fresh);
  return [
    ...deletedText(draft, changeOf(against, 'gone'), ...gone),
    ...insertedRuns(draft, changeOf(against, 'new'), textRuns(...fresh)),
  ];
}

/** A paragraph of words from data, which came as a whole where there was none, and went where there are none any more. */
export function addDataParagraph(
  draft: Draft,
  options: IParagraphOptions,
  { words, was, look = {} }: { words: string; was: string | undefined; look?: IRunOptions },
  key: string,
): void {
  const against = draft.review?.against;
  const before = was?.trim() ? was : undefined;
  if (words.trim() === '') {
    if (against && before !== undefined) addGoneWords(draft, options, before, `${key}/gone`, look);
    return;
  }
  const came = against && before === undefined ? changeOf(against, 'new') : undefined;
  addParagraph(draft, { ...options, ...markOf(draft, came), children: dataRuns(draft, words, before, look) }, key);
}

/** A paragraph that stands there no more. What comes next stands as if it had never been. */
export function addGoneWords(
  draft: Draft,
  options: IParagraphOptions,
  words: string,
  key: string,
  look: IRunOptions = {},
) {
  const against = draft.review?.against;
  if (!against || words.trim() === '') return;
  const { startPage, roomAbove, afterTable } = draft;
  const gone = changeOf(against, 'gone');
  Object.assign(draft, { startPage: false, roomAbove: 0 });
  addParagraph(draft, { ...options, ...markOf(draft, gone), children: deletedText(draft, gone, words, look) }, key);
  Object.assign(draft, { startPage, roomAbove, afterTable });
}
