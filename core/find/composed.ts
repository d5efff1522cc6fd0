/** A text with each accent in one sign with its letter, and where places in it are in the text as it is written. */
export type Composed = { text: string; start: (at: number) => number; end: (at: number) => number };

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Undefined where the text is composed already. A place inside a sign that was made of several is at the ends of those. */
export function composed(written: string): Composed | undefined {
  if (written.normalize('NFC') === written) return undefined;
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index } of letters.segment(written)) {
    const letter = segment.normalize('NFC');
    for (let unit = 0; unit < letter.length; unit++) {
      const same = letter === segment;
      starts.push(same ? index + unit : index);
      ends.push(same ? index + unit + 1 : index + segment.length);
    }
    text += letter;
  }
  return {
    text,
    start: (at) => starts[at] ?? written.length,
    end: (at) => (at === 0 ? 0 : (ends[at - 1] ?? written.length)),
  };
}
