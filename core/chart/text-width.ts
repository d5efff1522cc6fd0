/** How wide text is in Arial and the fonts of its widths, without a font at hand. In thousandths of the size of type. */
const WIDTHS: [width: number, signs: string][] = [
  [191, "'"],
  [222, 'ijl‘’'],
  [278, ' !,./:;I[\\]ft\u00a0'],
  [333, '()-`r“”'],
  [389, '*'],
  [500, 'Jckvsxyz'],
  [556, '#$0123456789?L_abdeghnopqu–£€'],
  [584, '+<=>'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
];
const widthOf = new Map(WIDTHS.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)));
/** For letters of other alphabets, of which the widest are as wide as they are high. */
const OTHER = 1000;
const OTHER_LATIN = 667;

/** In the unit that `size` is in, for type that is not bold. */
export function textWidth(text: string, size: number): number {
  const thousandths = [...text].reduce(
    (sum, sign) => sum + (widthOf.get(sign) ?? (/\p{Script=Latin}/u.test(sign) ? OTHER_LATIN : OTHER)),
    0,
  );
  return (thousandths * size) / 1000;
}

/** The text in lines no wider than `width`, in the unit that `size` is in, but for a word that is wider by itself. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n\t]+/).filter((part) => part !== '')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
