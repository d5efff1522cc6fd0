import { all, attribute, value } from '../xml.ts';
import type { Rule, WordFault } from './lint.ts';

/** Word drops a comment that is about nothing, and takes a mark without its comment for damage. */
const comments: Rule = ({ document, trees }) => {
  const written = (trees.get('word/comments.xml')?.named('w:comment') ?? []).map((comment) =>
    attribute(comment, 'w:id'),
  );
  const fault = (rule: string, message: string): WordFault => ({ rule, message, part: document.path });
  const faults: WordFault[] = [];
  const twice = written.filter((id, index) => written.indexOf(id) !== index);
  faults.push(...twice.map((id) => fault('duplicate-comment', `two comments have the id “${id}”`)));
  for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']) {
    const marks = document.named(name).map((mark) => attribute(mark, 'w:id'));
    const known = new Set(marks);
    if (known.size < marks.length) faults.push(fault('duplicate-comment-mark', `a comment has two of “${name}”`));
    faults.push(
      ...[...known]
        .filter((id) => !written.includes(id))
        .map((id) => fault('mark-without-comment', `“${name}” names the comment ${id}, which is not there`)),
      ...written
        .filter((id) => !known.has(id))
        .map((id) => fault('comment-without-mark', `the comment ${id} has no “${name}”`)),
    );
  }
  return faults;
};

const CHANGES = ['w:ins', 'w:del', 'w:rPrChange', 'w:pPrChange'];

/** A change says who made it, and has a number of its own. */
const changes: Rule = ({ document }) => {
  const made = CHANGES.flatMap((name) => [...document.named(name)]);
  const ids = made.map((change) => attribute(change, 'w:id'));
  const fault = (rule: string, message: string): WordFault => ({ rule, message, part: document.path });
  return [
    ...(new Set(ids).size < ids.length ? [fault('duplicate-change', 'two changes have the same id')] : []),
    ...made
      .filter((change) => attribute(change, 'w:author') === '')
      .map(() => fault('change-of-nobody', 'a change does not say who made it')),
    ...document
      .named('w:del')
      .filter((change) => all(change, 'w:t').length > 0)
      .map(() => fault('deleted-text', 'words that went are written as if they stood')),
  ];
};

/** A control that nobody can tell from another. */
const controls: Rule = ({ document }) => {
  const seen = new Set<string>();
  return document.named('w:tag').flatMap((tag): WordFault[] => {
    const name = value(tag);
    const known = seen.has(name);
    seen.add(name);
    return known
      ? [{ rule: 'duplicate-tag', message: `two controls have the tag “${name}”`, part: document.path }]
      : [];
  });
};

export const reviewRules: Rule[] = [comments, changes, controls];
