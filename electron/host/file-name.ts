import { AssayError } from '../../core/fault.ts';

/** File names that Windows, macOS and Linux all take, so that a report can travel. */

/** Bytes, well under the 255 of every file system: a number, an ending and the temporary's affixes must fit too. */
const LONGEST = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what may not be in a name
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** A name for a file, without its ending, that says what `words` say as nearly as a file name can. */
export function safeFileName(words: string, otherwise: string): string {
  const clean = words.normalize('NFC').toWellFormed().replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  const name = trimmed(shortened(trimmed(clean)));
  if (name === '') return otherwise;
  return RESERVED.test(name) ? `_${name}` : name;
}

/** @throws AssayError `bad input` for a name that is no plain file name everywhere */
export function checkFileName(name: string): string {
  const why = flawOf(name);
  if (why) throw new AssayError('bad input', `“${name}” cannot be the name of a file: ${why}. Choose another name.`);
  return name.normalize('NFC');
}

function flawOf(name: string): string | undefined {
  if (name !== name.toWellFormed()) return 'it holds half a character';
  if (/[/\\]/.test(name)) return 'it holds a slash, which would lead to another folder';
  const forbidden = name.match(FORBIDDEN);
  if (forbidden) return `it holds ${/[ -~]/.test(forbidden[0]) ? forbidden[0] : 'a character that cannot be seen'}`;
  if (name.startsWith('~$')) return 'it begins with ~$, as do the files that programs make for themselves';
  if (trimmed(name) !== name) return 'it begins with a dot or space, or ends with one';
  if (RESERVED.test(name)) return 'Windows keeps it for itself';
  return Buffer.byteLength(name) > LONGEST + 10 ? 'it is too long' : undefined;
}

/** Names that begin with a dot or ~$ are hidden, and Windows drops dots and spaces at the end. */
function trimmed(name: string): string {
  return name.replace(/^(?:[.\s]|~\$)+|[.\s]+$/g, '');
}

function shortened(name: string): string {
  let length = 0;
  const letters = [...new Intl.Segmenter('en').segment(name)].map(({ segment }) => segment);
  const end = letters.findIndex((letter) => {
    length += Buffer.byteLength(letter);
    return length > LONGEST;
  });
  return end < 0 ? name : letters.slice(0, end).join('');
}
