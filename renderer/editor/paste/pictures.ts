import type { HtmlElement } from './html-tree.ts';
import { stylesOf } from './styles.ts';

/** A picture whose bytes came with the text. `key` stands in the text until it is stored. */
export type FoundPicture = { key: string; file: { name: string; type: string; bytes: Uint8Array } };
/** What a picture in HTML is: bytes, a picture elsewhere, a sign of its own, or nothing for a reader. */
export type ImageSource =
  | { kind: 'bytes'; type: string; bytes: Uint8Array }
  /** `file`: a file of the machine that it was copied on. */
  | { kind: 'elsewhere'; name: string; isFile: boolean }
  | { kind: 'sign'; text: string }
  | { kind: 'nothing' };

const TAKEN = /^image\/(png|jpeg|svg\+xml)$/;

export function readImage(image: HtmlElement): ImageSource {
  const { src = '', alt = '', width, height } = image.attributes;
  if (alt !== '' && /^(?:\p{Extended_Pictographic}|\p{Emoji_Component})+$/u.test(alt) && !/^[\d#*]+$/.test(alt))
    return { kind: 'sign', text: alt };
  // Pages count their readers with pictures of one point.
  if (src === '' || (width !== undefined && Number(width) <= 2) || (height !== undefined && Number(height) <= 2))
    return { kind: 'nothing' };
  const data = /^data:([^;,]+)((?:;[^;,]*)*),/i.exec(src);
  if (!data) return { kind: 'elsewhere', name: nameOf(src, alt), isFile: /^(file|cid):|^[a-z]:\\/i.test(src) };
  const [whole, kind = '', options = ''] = data;
  const type = kind.toLowerCase().replace('image/jpg', 'image/jpeg');
  const bytes = TAKEN.test(type) ? decode(src.slice(whole.length), /;base64/i.test(options)) : undefined;
  return bytes ? { kind: 'bytes', type, bytes } : { kind: 'elsewhere', name: nameOf('', alt) || type, isFile: false };
}

function decode(source: string, isBase64: boolean): Uint8Array | undefined {
  try {
    if (isBase64)
      return Uint8Array.from(atob(decodeURIComponent(source).replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
    return new TextEncoder().encode(decodeURIComponent(source));
  } catch {
    return undefined;
  }
}

/** What a user knows the picture by: what it shows, else the name of its file. */
function nameOf(src: string, alt: string): string {
  const words = altOf(alt);
  if (words !== '') return words;
  const name = /([^\\/]+?)(?:[?#].*)?$/.exec(src)?.[1] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Words that a program guessed say so in a line of their own; the guess stays for the author to judge, the line goes. */
export function altOf(alt: string): string {
  return alt
    .replace(
      /(?:\s*(?:Description automatically generated(?: with \w+ confidence)?|AI-generated content may be incorrect\.?))+\s*$/i,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Pixels that are as wide as the text. */
const WIDTH_OF_TEXT = 620;

/** How much of the text's width a picture takes that was so wide where it came from. */
export function shareOf(image: HtmlElement): number {
  const styled = /^([\d.]+)(px|pt|in|cm)?$/.exec(stylesOf(image).width ?? '');
  const unit = { px: 1, pt: 4 / 3, in: 96, cm: 37.8 }[styled?.[2] ?? 'px'] ?? 1;
  const pixels = styled ? Number(styled[1]) * unit : Number(image.attributes.width);
  return pixels > 0 ? Math.round(Math.min(1, Math.max(0.1, pixels / WIDTH_OF_TEXT)) * 100) / 100 : 1;
}
