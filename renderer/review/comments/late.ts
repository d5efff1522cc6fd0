export { beginComment, beginCommentOn, goToThread } from './begin-comment.ts';
export { stepComment } from './go-to.ts';
export { followComments } from './paint.ts';
export { resolveHere } from './resolve-here.ts';
