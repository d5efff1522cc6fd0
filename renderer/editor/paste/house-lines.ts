import { type Block, type Inline, isText, type Text } from '../../../core/content.ts';
import { correctTyped, THING } from '../../../core/house-text/correct-typed.ts';
import type { HouseStyle } from '../../../core/house-text/house-style.ts';
import { mapLines } from '../../../core/map-lines.ts';
import { autocorrectOn } from '../autocorrect.ts';
import type { TextEditor } from '../create-editor.ts';

/** The text with the quotation marks, dashes and spaces of the house, as if it had been typed; not where the user has turned that off. */
export function inHouseStyle(blocks: readonly Block[], editor: TextEditor): Block[] {
  if (!autocorrectOn.get()) return [...blocks];
  const { houseStyle } = editor.around().template;
  return blocks.map((block) => mapLines(block, (line) => correctLine(line, houseStyle)));
}

/** What nothing is put in the place of. A look at each line spares most of them a look at each letter. */
const CORRECTED = /["']|--| -|\d-\d|\.{3}|\s[,.;:!?)]|\d \p{L}|\p{L} \d/u;
/** Letters before a place that decide about it. */
const BACK = 300;

/** Looks at each letter as if it had just been typed. The same line where nothing in it calls for that. */
export function correctLine(line: Inline[], style: HouseStyle): Inline[] {
  if (!CORRECTED.test(line.map((inline) => (isText(inline) ? inline.text : THING)).join(''))) return line;
  let before = '';
  const correct = (node: Text): Text => {
    let done = '';
    for (const sign of node.text) {
      done += sign;
      if (!DECIDES.test(done.length >= LAST ? done.slice(-LAST) : before.slice(-LAST) + done)) continue;
      const start = Math.max(0, done.length - BACK);
      const lead = start === 0 ? before.slice(-BACK) : '';
      const found = correctTyped(lead + done.slice(start), style);
      // What stands in another run of letters is left alone.
      if (!found || found.from < lead.length) continue;
      const shift = start - lead.length;
      done = done.slice(0, found.from + shift) + found.text + done.slice(found.to + shift);
    }
    before += done;
    return done === node.text ? node : { ...node, text: done };
  };
  return line.map((inline) => {
    if (isText(inline)) return correct(inline);
    if (inline.type !== 'link') before += THING;
    // An address is printed as it is.
    else if (!/^(https?:|www\.)/i.test(inline.children[0]?.text ?? ''))
      return { ...inline, children: inline.children.map(correct) };
    return inline;
  });
}

/** What the last letters must be for them to show that something before them is none of the house’s. */
const DECIDES =
  /(?:["']|\s\s|--? |\s[.:] |\d-\d{1,4}-?.|\.{3}|\s[,;:!?).]|\p{L} \d|\d \p{L}{1,12}[\s,;:.)?!]|["'’‘”“]\p{L}|--.|\d0s)$/u;
const LAST = 20;
