/** The cells of a line of a table that is drawn with bars. */
export function rowOf(text: string): string[] {
  const cells = text
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
  return cells.map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** Whether a row is the line below the header: `---`, `:--` or `--:` in each cell. */
export function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-*:?$/.test(cell)) && cells.some((cell) => cell.includes('-'));
}

export type TableColumn = { share: number; align: 'left' | 'right' };

/** No column is narrower than this part of an equal share. */
const NARROWEST = 0.4;

/** The columns as the line below the header draws them: as wide as its dashes, to the right where it ends in a colon. */
export function columnsOf(rule: readonly string[], width: number): TableColumn[] {
  const dashes = Array.from({ length: width }, (_, index) => rule[index]?.length ?? 0);
  const equal = dashes.reduce((sum, count) => sum + count, 0) / width;
  return dashes.map((count, index) => ({
    share: equal === 0 ? 1 : Math.max(count / equal, NARROWEST),
    align: /^-+:$/.test(rule[index] ?? '') ? 'right' : 'left',
  }));
}

const PICTURE =
  /^\s*!\[((?:[^\]\\]|\\.)*)\]\(\s*<?([^\s()<>"]+(?: [^\s()<>"]+)*)>?(?:\s+"([^"]*)")?\s*\)\s*(?:\{([^{}]*)\})?\s*$/;

const TAG = /^\s*<img\s([^<>]*?)\/?>\s*$/i;

/** A line that is one picture: `![what it shows](file.png "caption"){#id width=50%}`, or the same as HTML. */
export function pictureOf(line: string) {
  const tag = TAG.exec(line)?.[1];
  const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(tag ?? '')?.[1] ?? '';
  if (tag !== undefined && attribute('src') !== '')
    return { alt: attribute('alt'), file: attribute('src'), caption: attribute('title'), source: '', id: '', share: 1 };
  const match = PICTURE.exec(line);
  if (!match) return undefined;
  const [, alt, file, caption, attributes] = match;
  const percent = Number(/\bwidth=(\d{1,3})%/.exec(attributes ?? '')?.[1] ?? 100);
  return {
    alt: alt!.trim(),
    file: file!,
    caption: caption?.trim() ?? '',
    source: '',
    id: /(?:^|\s)#([^\s#]{1,80})/.exec(attributes ?? '')?.[1] ?? '',
    share: Math.min(Math.max(percent / 100, 0.1), 1),
  };
}
