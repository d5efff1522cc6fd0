export { beginComment, beginCommentOn, goToThread } from './begin.ts';
export { stepComment } from './go-to.ts';
export { followComments } from './paint.ts';
