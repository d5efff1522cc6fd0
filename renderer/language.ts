import { createMemory, oneOf } from './ui/memory.ts';

/** What the interface speaks; `en-XA` is English made strange, to see what is no message and what has too little room. */
const LANGUAGES = ['en-GB', 'cy', 'en-XA'] as const;
export type InterfaceLanguage = (typeof LANGUAGES)[number];

export const chosenLanguage = createMemory<InterfaceLanguage>('assay.language', 'en-GB', oneOf(LANGUAGES));

/** What a language calls itself, and the offer of it to those who speak it. */
export const OFFERED = {
  'en-GB': { name: 'English', offer: 'Change to English' },
  cy: { name: 'Cymraeg', offer: 'Newid i’r Gymraeg' },
} as const;
