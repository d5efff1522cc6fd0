import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';

/** The texts of a room (a folder with a `messages.en-GB.json`) by their keys, in ICU MessageFormat. */
export type Messages = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number>>;
type Parts<T> = Readonly<Record<string, PrimitiveType | T | ((parts: (string | T)[]) => T)>>;

export type Say<Key extends string> = {
  /** The text in the language of the interface. Whole numbers that are counted get their commas; others come as text. */
  (key: Key, values?: Values): string;
  /** The same where some of it is no text: `<b>…</b>` in a message is made by the function `b`. */
  parts: <T>(key: Key, values: Parts<T>) => (string | T)[];
};

/** What the interface says in another language, by room; what is missing is said in English. */
export type Translation = {
  language: string;
  translate: (room: string, key: string, english: string) => string;
  /** What was made in English; as it is where it has no other words for it. */
  sentence?: (english: string) => string;
};

const ENGLISH: Translation = { language: 'en-GB', translate: (_room, _key, english) => english };

/** What is said by message files, of each room. */
export function translationOf(language: string, rooms: ReadonlyMap<string, Messages>): Translation {
  return { language, translate: (room, key, english) => rooms.get(room)?.[key] ?? english };
}

let spoken = ENGLISH;

/**
 * Has everything said in a language from now on. What was said stays as it is, so that a window begins with it and is loaded
 * anew when another is chosen.
 */
export function speak(translation: Translation = ENGLISH): void {
  spoken = translation;
}

/**
 * Has everything said in English while a function runs, and no longer: what it awaits is said in the language of the interface.
 * Documents and commands speak the language of the report, whatever the interface speaks.
 */
export function inEnglish<T>(said: () => T): T {
  const before = spoken;
  spoken = ENGLISH;
  try {
    return said();
  } finally {
    spoken = before;
  }
}

/** The language of the interface, as a BCP 47 tag. The language of a report is its edition’s. */
export function spokenLanguage(): string {
  return spoken.language;
}

/** A finding, a fault, or what else was made in English, in the language of the interface (`sentences.ts`). */
export function saySentence(english: string): string {
  return spoken.sentence ? spoken.sentence(english) : english;
}

/**
 * Says the texts of a room. The language is asked for each time, so that this may be made before `speak`.
 *
 * @throws Error from what it gives, where a message asks for a value that is not given
 */
export function messagesOf<M extends Messages>(room: string, english: M): Say<keyof M & string> {
  const textOf = (key: keyof M & string) => spoken.translate(room, key, english[key] as string);
  const say = (key: keyof M & string, values?: Values) => {
    const text = textOf(key);
    return SYNTAX.test(text) ? String(formatOf(text).format(values)) : text;
  };
  const parts = <T>(key: keyof M & string, values: Parts<T>): (string | T)[] => {
    const said = formatOf(textOf(key)).format<T>(values);
    return Array.isArray(said) ? said : [said];
  };
  return Object.assign(say, { parts });
}

/** Without any of these a message is its own text. */
const SYNTAX = /[{<']/;

/** Reading a message takes far longer than saying it. The same text has the plurals of each language that says it. */
const formats = new WeakMap<Translation, Map<string, IntlMessageFormat>>();

function formatOf(text: string): IntlMessageFormat {
  const own = formats.get(spoken) ?? new Map<string, IntlMessageFormat>();
  formats.set(spoken, own);
  const known = own.get(text);
  if (known) return known;
  // Browsers know the plurals of Welsh, but not its numbers.
  const format = new IntlMessageFormat(text, [spoken.language, ENGLISH.language]);
  own.set(text, format);
  return format;
}
