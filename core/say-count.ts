import { sayNumber } from './number-text.ts';

/** `1 word`, `2,310 words`. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${sayNumber(count)} ${count === 1 ? one : many}`;
}
