import { type Editor, Transforms } from 'slate';
import type { Content, ListItem } from '../../core/content.ts';
import { listNumbers, newListCounter } from '../../core/list-numbers.ts';
import { announce } from '../ui/Announcer.tsx';
import { say } from './messages.ts';
import { contentOf, spotAt } from './model.ts';

type Start = ListItem['start'];

/** What the command makes of the numbered item at the caret. */
export type StartOffer = { label: string; start: Start; isSet: boolean };

/**
 * An item that begins a list may go on with the numbers of the last one; any other may begin a list of its own. What was
 * set is taken back.
 */
export function startOffer(editor: Editor): StartOffer | undefined {
  const spot = spotAt(editor);
  if (spot?.kind !== 'text' || spot.block.type !== 'list-item' || spot.block.list !== 'numbered') return undefined;
  const item = spot.block;
  const counter = newListCounter();
  for (const block of contentOf(editor).slice(0, spot.path[0])) counter.next(block);
  if (item.start !== undefined)
    return {
      label: item.start === 'new' ? say('startAgainAt1') : say('continueTheListAbove'),
      start: undefined,
      isSet: true,
    };
  if (counter.wouldBe(item, undefined) > 1) return { label: say('startAgainAt1'), start: 'new', isSet: false };
  if (counter.wouldBe(item, 'continued') > 1)
    return { label: say('continueTheListAbove'), start: 'continued', isSet: false };
  return undefined;
}

/** Does what `startOffer` offers, and says which number the item has now. */
export function toggleStart(editor: Editor): void {
  const offer = startOffer(editor);
  const spot = spotAt(editor);
  if (!offer || !spot) return;
  if (offer.start === undefined) Transforms.unsetNodes(editor, 'start' as never, { at: spot.path });
  else Transforms.setNodes(editor, { start: offer.start }, { at: spot.path });
  announce(say('number', { number: numberAt(editor, spot.path[0] ?? 0) ?? '' }));
}

const numbersOf = new WeakMap<object, (number | undefined)[]>();

/** The number of a block. All are counted once for each state of the text. */
export function numberAt({ children }: Pick<Editor, 'children'>, index: number): number | undefined {
  let numbers = numbersOf.get(children);
  if (!numbers) {
    numbers = listNumbers(children as Content);
    numbersOf.set(children, numbers);
  }
  return numbers[index];
}
