import { createContext, type ReactNode } from 'react';

/** How the words of a text that is only read are shown; a report shows places to fill in among them. */
export const ShowWords = createContext<(words: string) => ReactNode>((words) => words);
