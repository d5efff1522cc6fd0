/** A picture in the clipboard's RTF, which Word fills with the bytes of those that its HTML only points at. */
export type RtfPicture = { type: 'image/png' | 'image/jpeg'; bytes: Uint8Array };

/** The PNG and JPEG pictures of an RTF, in order. Copies for older programs (`nonshppict`) are of other kinds. */
export function readRtfPictures(rtf: string): RtfPicture[] {
  const pictures: RtfPicture[] = [];
  for (let at = rtf.indexOf('\\pict'); at >= 0; at = rtf.indexOf('\\pict', at + 5)) {
    const end = endOfGroup(rtf, at);
    const group = rtf.slice(at, end);
    const type = /\\pngblip\b/.test(group) ? 'image/png' : /\\jpegblip\b/.test(group) ? 'image/jpeg' : undefined;
    // The bytes stand behind the last word and the last group inside.
    const digits = /([0-9a-f\s]+)$/i.exec(group)?.[1]?.replace(/\s/g, '') ?? '';
    if (type && digits.length >= 16) pictures.push({ type, bytes: bytesOf(digits) });
  }
  return pictures;
}

function endOfGroup(rtf: string, from: number): number {
  let depth = 0;
  for (let at = from; at < rtf.length; at++) {
    const sign = rtf[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}' && depth-- === 0) return at;
  }
  return rtf.length;
}

function bytesOf(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}
