import { createElement, type ReactNode } from 'react';

/** Makes `<unseen>` in a message: words that are heard and not seen. */
export const unseen = (parts: ReactNode[]) => createElement('span', { className: 'unseen' }, ...parts);
