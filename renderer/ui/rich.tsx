import { createElement, Fragment, type ReactNode } from 'react';
import type { Say } from '../../core/messages/messages.ts';

type Value = ReactNode | ((parts: ReactNode[]) => ReactNode);

const inline = (tag: 'b' | 'i' | 'kbd' | 'code') => (parts: ReactNode[]) => createElement(tag, null, ...parts);
const INLINE: Readonly<Record<string, Value>> = {
  b: inline('b'),
  i: inline('i'),
  kbd: inline('kbd'),
  code: inline('code'),
};

/**
 * A message with elements in it: `<b>`, `<i>`, `<kbd>` and `<code>` are what they say, any other tag is made by the function of
 * its name, and a value may be an element.
 */
export function rich<Key extends string>(
  say: Say<Key>,
  key: Key,
  values: Readonly<Record<string, Value>> = {},
): ReactNode {
  const parts = say.parts<ReactNode>(key, { ...INLINE, ...values } as Parameters<typeof say.parts<ReactNode>>[1]);
  return createElement(Fragment, null, ...parts);
}
