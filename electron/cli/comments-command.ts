import { randomUUID } from 'node:crypto';
import { knownNames } from '../../core/check/known-names.ts';
import { allParts, type Layout, layOut } from '../../core/layout.ts';
import { type CommentChoice, chooseComments } from '../../core/review/comments/choose-comments.ts';
import type { Comment } from '../../core/review/comments/comment.ts';
import { type CommentPlace, placesOfComments } from '../../core/review/comments/places-of-comments.ts';
import { assignTo, reopen, resolve, type Signed, withReply } from '../../core/review/comments/threads.ts';
import { sayCount } from '../../core/say-count.ts';
import { type Arguments, type Command, flag, positional, text, texts, wrongUse } from './command.ts';
import { openReport, openToRead, saveOver } from './report-on-disk.ts';

const STATES = ['open', 'resolved', 'all'] as const;

export const comments: Command = {
  name: 'comments',
  summary: 'lists what was said of a report, and answers, resolves, reopens or assigns the threads that are named',
  usage: 'FILE.assay [THREAD…]',
  takes: { from: 1, to: Number.POSITIVE_INFINITY },
  options: {
    state: { type: 'string', value: 'STATE', help: `list those that are ${STATES.join(', ')}; all unless told` },
    person: { type: 'string', value: 'NAME', help: 'list those in which somebody is named' },
    mentions: { type: 'string', value: 'NAME', help: 'list those that mention somebody' },
    assigned: { type: 'string', value: 'NAME', help: 'list those that somebody is to see to' },
    part: {
      type: 'string',
      value: 'PART',
      multiple: true,
      help: 'list those on a part and on all below it; may be given several times',
    },
    reply: {
      type: 'string',
      value: 'TEXT',
      help: 'answer the threads, by number or id as listed; reopens what was resolved',
    },
    resolve: { type: 'boolean', help: 'resolve the threads' },
    reopen: { type: 'boolean', help: 'reopen the threads' },
    assign: { type: 'string', value: 'NAME', help: 'who is to see to the threads; "" for nobody' },
    by: { type: 'string', value: 'NAME', help: 'who answers or resolves' },
  },
  example: 'assay comments caldersea.assay 3 --reply "Agreed." --resolve --by "A. Name"',
  async run(given) {
    const [path, named] = [positional(given, 0), given.positionals.slice(1)];
    const change = changeOf(given);
    if (!change) {
      if (named.length > 0) throw wrongUse('Say what to do: --reply TEXT, --resolve, --reopen or --assign NAME.');
      const { report, template, path: file, remarks } = await openToRead(path);
      const layout = layOut(report, template);
      const places = numbered(placesOfComments(report, layout));
      const listed = new Set(chooseComments(places, choiceOf(given, layout), knownNames(report)));
      const shown = places.filter((place) => listed.has(place));
      const open = places.filter(({ comment }) => !comment.resolved).length;
      return {
        json: { file, open, resolved: places.length - open, threads: shown.map(threadOf) },
        text: listText(shown, places.length, open),
        remarks,
      };
    }
    if (named.length === 0)
      throw wrongUse('Name the threads that are meant, by number or id as “assay comments” lists them.');
    const opened = await openReport(path);
    const layout = layOut(opened.report, opened.template);
    const places = numbered(placesOfComments(opened.report, layout));
    const ids = named.map((name) => meant(places, name));
    const before = opened.report.comments ?? [];
    const after = ids.reduce(change, before);
    const changed = after.some((comment, at) => JSON.stringify(comment) !== JSON.stringify(before[at]));
    if (changed) await saveOver(opened, { ...opened.report, comments: after });
    const now = numbered(placesOfComments({ ...opened.report, comments: after }, layout)).filter(({ comment }) =>
      ids.includes(comment.id),
    );
    return {
      json: { file: opened.path, threads: now.map(threadOf) },
      text: changed ? now.map(threadText).join('\n') : 'Nothing to change: it is so already.',
    };
  },
};

type Numbered = CommentPlace & { number: number };
type Change = (list: readonly Comment[], id: string) => Comment[];

/** By their place in the whole list, whatever of it is shown. */
function numbered(places: readonly CommentPlace[]): Numbered[] {
  return places.map((place, index) => ({ ...place, number: index + 1 }));
}

function meant(places: readonly Numbered[], name: string): string {
  const found = places.find(({ comment, number }) => comment.id === name || String(number) === name);
  if (!found)
    throw wrongUse(
      places.length === 0
        ? 'Nobody has said anything of this report.'
        : `There is no thread “${name}”. They are numbered from 1 to ${places.length}.`,
    );
  return found.comment.id;
}

/** What is done to each thread; nothing where they are only listed. */
function changeOf(given: Arguments): Change | undefined {
  const [answer, assign] = [text(given, 'reply'), text(given, 'assign')];
  const [isResolved, isOpen] = [flag(given, 'resolve'), flag(given, 'reopen')];
  if (answer === undefined && assign === undefined && !isResolved && !isOpen) return undefined;
  if (isResolved && isOpen) throw wrongUse('Write --resolve or --reopen, not both.');
  if (answer?.trim() === '') throw wrongUse('Say what the answer is: --reply TEXT.');
  const by = text(given, 'by')?.trim() ?? '';
  if (by === '' && (answer !== undefined || isResolved)) throw wrongUse('Say who you are: --by NAME.');
  const signed: Signed = { by, at: new Date().toISOString() };
  return (list, id) => {
    const steps: Change[] = [
      ...(answer === undefined
        ? []
        : [(one: readonly Comment[]) => withReply(one, id, { id: randomUUID(), ...signed, text: answer.trim() })]),
      ...(assign === undefined ? [] : [(one: readonly Comment[]) => assignTo(one, id, assign.trim() || undefined)]),
      ...(isOpen ? [(one: readonly Comment[]) => reopen(one, id)] : []),
      // Who resolved it first stays.
      ...(isResolved
        ? [
            (one: readonly Comment[]) =>
              one.some((c) => c.id === id && c.resolved) ? [...one] : resolve(one, id, signed),
          ]
        : []),
    ];
    return steps.reduce<Comment[]>((made, step) => step(made, id), [...list]);
  };
}

function choiceOf(given: Arguments, layout: Layout): CommentChoice {
  const state = text(given, 'state') ?? 'all';
  const known = STATES.find((one) => one === state);
  if (!known) throw wrongUse(`There is no state “${state}”. There are: ${STATES.join(', ')}.`);
  const [person, mentions, assigned] = [text(given, 'person'), text(given, 'mentions'), text(given, 'assigned')];
  const parts = texts(given, 'part');
  return {
    ...(known !== 'all' && { state: known }),
    ...(person !== undefined && { person }),
    ...(mentions !== undefined && { mentions }),
    ...(assigned !== undefined && { assigned }),
    ...(parts.length > 0 && { parts: new Set(parts.flatMap((id) => partAndBelow(layout, id))) }),
  };
}

function partAndBelow(layout: Layout, id: string): string[] {
  const placed = allParts(layout.parts).find((one) => one.id === id);
  if (!placed) throw wrongUse(`There is no part “${id}” in this edition.`);
  return allParts([placed]).map((one) => one.id);
}

function threadOf({ number, comment, part, where, words, gone }: Numbered) {
  const { id, ...said } = comment;
  return { number, id, part: part ?? null, where, words, gone, ...said };
}

function listText(shown: readonly Numbered[], all: number, open: number): string {
  if (all === 0) return 'Nobody has said anything of this report.';
  const head = `${sayCount(all, 'thread')}: ${open} open, ${all - open} resolved${shown.length < all ? `; ${shown.length} shown` : ''}`;
  return [head, ...shown.map(threadText)].join('\n');
}

function threadText({ number, comment, where, words, gone }: Numbered): string {
  const { anchor, quote, remarks, assigned, resolved } = comment;
  const about = (gone || anchor.kind === 'words' ? quote : words || quote).replaceAll('\n', ' ').trim();
  const tags = [
    ...(resolved ? [`resolved by ${resolved.by}`] : []),
    ...(assigned === undefined ? [] : [`assigned to ${assigned}`]),
    ...(gone ? ['about something that is gone'] : []),
  ];
  const lines = remarks.map(
    ({ by, at, text: said }) => `     ${by}, ${at.slice(0, 10)}: ${said.replaceAll('\n', '\n       ')}`,
  );
  return [
    `${String(number).padStart(3)}  ${where}${about === '' ? '' : ` “${about}”`}${tags.length > 0 ? ` (${tags.join('; ')})` : ''}`,
    ...lines,
  ].join('\n');
}
