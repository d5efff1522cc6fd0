import type { Chance } from './chance.ts';

/** Signs that mean something in Markdown, in HTML or in what was extracted from a PDF. */
const SIGNS =
  '# * ** *** _ __ ___ ` ``` ```chart [ ] ]( ![ [^ [^1]: ^ > | || |-|-| - -- --- = === <!-- --> <sup> </sup> <b> <br &# &amp; &lt; \\ {#a} {caption} . … · 1. 1.1 (a) • \t “ ’ ~ ¹ \u00a0 \u200b \ud800 \u2028 \f \r'
    .split(' ')
    .concat(
      ' ',
      '\n',
      '\n\n',
      '\n# ',
      '\n- ',
      '\n> ',
      '\n| a | b |',
      '\nTable 1: Cases',
      '\nSource: us',
      '\nWe recommend that A should:',
    );

/** Puts signs, runs and repetitions into a text, or takes pieces away. */
export function mutateText(source: string, chance: Chance): string {
  let text = source;
  for (let times = 1 + chance.below(4); times > 0; times--) {
    const at = chance.below(text.length + 1);
    const length = chance.below(chance.oneIn(3) ? 3000 : 40);
    const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
    const lines = text.split('\n');
    const line = chance.below(lines.length);
    const own = lines.slice(line, line + 1 + chance.below(3));
    const many = chance.one([3, 300, 5000, 20_000]);
    const fitting = (unit: string) => Math.max(1, Math.min(many, Math.floor(600_000 / Math.max(1, unit.length))));
    const signs = chance.one(SIGNS) + (chance.oneIn(2) ? '' : chance.one(SIGNS)) + (chance.oneIn(2) ? '' : 'a');
    switch (chance.below(8)) {
      case 0:
        text = before + signs.repeat(fitting(signs)) + piece + after;
        break;
      case 1:
        text = before + signs + piece + after;
        break;
      case 2:
        text = before + after;
        break;
      case 3:
        text = before + piece.repeat(Math.min(20, fitting(piece))) + after;
        break;
      case 4: {
        const repeated = Array.from({ length: fitting(own.join('\n')) }, () => own).flat();
        text = [...lines.slice(0, line), ...repeated, ...lines.slice(line)].join('\n');
        break;
      }
      case 5: {
        // Each of them another, so that nothing can be remembered of them.
        const repeated = Array.from({ length: fitting(`${own.join('\n')}00000`) }, (_, no) =>
          own.map((words) => `${words} ${no}`),
        ).flat();
        text = [...lines.slice(0, line), ...repeated, ...lines.slice(line)].join('\n');
        break;
      }
      case 6:
        text = before + piece.replaceAll('\n', chance.one([' ', '\n\n', '\r\n', '', signs])) + after;
        break;
      default:
        text = before + piece.replace(/[ .]/g, () => (chance.oneIn(4) ? signs : ' ')) + after;
    }
  }
  return text;
}
