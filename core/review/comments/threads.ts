import type { Comment, CommentAnchor, Remark } from './comment.ts';

/** What is done to comments. Each gives a new list, in which all others are the same objects. */

/** Who says something, and when. */
export type Signed = { by: string; at: string };

/** A thread with its first remark. `id` is that of the thread, `remark` that of the remark. */
export function newComment(
  { id, remark, anchor, quote }: { id: string; remark: string; anchor: CommentAnchor; quote: string },
  text: string,
  { by, at }: Signed,
): Comment {
  return { id, anchor, quote, remarks: [{ id: remark, by, at, text }] };
}

/** Puts a reply behind the others; a thread that was resolved is open again. */
export function withReply(list: readonly Comment[], id: string, reply: Remark): Comment[] {
  return changed(list, id, (comment) => withoutResolved({ ...comment, remarks: [...comment.remarks, reply] }));
}

/** Says in other words what was said; who said it and when stays. */
export function withWords(list: readonly Comment[], id: string, remark: string, text: string): Comment[] {
  return changed(list, id, (comment) => ({
    ...comment,
    remarks: comment.remarks.map((one) => (one.id === remark ? { ...one, text } : one)),
  }));
}

/** Takes a reply away; with the first remark, the thread. */
export function withoutRemark(list: readonly Comment[], id: string, remark: string): Comment[] {
  return list.flatMap((comment) => {
    if (comment.id !== id) return [comment];
    if (comment.remarks[0]?.id === remark) return [];
    return [{ ...comment, remarks: comment.remarks.filter((one) => one.id !== remark) }];
  });
}

export function resolve(list: readonly Comment[], id: string, signed: Signed): Comment[] {
  return changed(list, id, (comment) => ({ ...comment, resolved: { by: signed.by, at: signed.at } }));
}

export function reopen(list: readonly Comment[], id: string): Comment[] {
  return changed(list, id, withoutResolved);
}

/** Says who is to see to it; nobody where no name is given. */
export function assignTo(list: readonly Comment[], id: string, name: string | undefined): Comment[] {
  return changed(list, id, ({ assigned: _, ...comment }) => ({
    ...comment,
    ...(name !== undefined && { assigned: name }),
  }));
}

function withoutResolved({ resolved: _, ...comment }: Comment): Comment {
  return comment;
}

function changed(list: readonly Comment[], id: string, change: (comment: Comment) => Comment): Comment[] {
  return list.map((comment) => (comment.id === id ? change(comment) : comment));
}

/** Everybody who is named in a thread: who said something, whom it is assigned to, who resolved it. */
export function peopleIn({ remarks, assigned, resolved }: Comment): string[] {
  const names = [...remarks.map(({ by }) => by), assigned, resolved?.by];
  return [...new Set(names.filter((name) => name !== undefined))];
}
