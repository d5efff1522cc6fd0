/** Signs of the symbol fonts that reports use, by their place in the font; the private places F000 to F0FF mean the same. */
const WINGDINGS: Record<number, string> = {
  74: '☺',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  118: '❖',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const SYMBOL: Record<number, string> = {
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  174: '→',
  172: '←',
  222: '⇒',
};

/** The sign of `w:sym`; nothing where it is not known. */
export function symbolOf(font: string, code: string): string | undefined {
  const point = Number.parseInt(code, 16);
  if (!(point > 0 && point <= 0xffff)) return undefined;
  const place = point >= 0xf000 ? point - 0xf000 : point;
  if (/wingdings/i.test(font)) return WINGDINGS[place];
  if (/symbol/i.test(font)) return SYMBOL[place];
  // Any other font has its letters where everyone has them.
  const sign = String.fromCodePoint(place);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) && point < 0xe000 ? sign : undefined;
}
