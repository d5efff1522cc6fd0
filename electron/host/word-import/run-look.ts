import type { Look } from './looks.ts';
import type { Reading } from './reading.ts';
import type { Line } from './runs.ts';
import { childOf, settingOf, valOf, type XmlElement } from './xml-tree.ts';

/** What a run looks like. Headings, captions and tables have the look of their kind, and links that of links. */
export function lookOf(
  properties: XmlElement | undefined,
  { style: paragraph, role }: Pick<Line, 'style' | 'role'>,
  isLink: boolean,
  { styles, tables }: Reading,
): Look {
  const style = valOf(properties, 'w:rStyle');
  const isSet = role === 'heading' || role === 'caption';
  const struck = (mark: 'w:strike' | 'w:dstrike') =>
    settingOf(properties, mark) ?? styles.markOf(style, mark) ?? styles.markOf(paragraph, mark) ?? false;
  const own = (look: 'w:u' | 'w:color' | 'w:highlight') => {
    const value = valOf(properties, look) ?? styles.lookOf(style, look);
    return value === undefined || /^(?:none|auto)$/i.test(value) ? undefined : value;
  };
  const plain = isLink || isSet || styles.isLink(style);
  const raised = valOf(properties, 'w:vertAlign') ?? styles.raisedOf(style);
  const colour = own('w:color');
  const isFilled = /^(?!f{6})[\da-f]{6}$/i.test(childOf(properties, 'w:shd')?.attributes.get('w:fill') ?? '');
  // Letters of a colour on another one are a badge, which a report prints by itself.
  const isBadge = isFilled && colour !== undefined;
  const size = Number(valOf(properties, 'w:sz') ?? styles.sizeOf(style, paragraph));
  return {
    struck: struck('w:strike') || struck('w:dstrike'),
    underline: !plain && own('w:u') !== undefined,
    highlight: own('w:highlight') !== undefined || (isFilled && !isBadge),
    subscript: raised === 'subscript',
    colour: plain || isBadge || tables > 0 || !/^[\da-f]{6}$/i.test(colour ?? '') ? undefined : colour,
    size: isSet || tables > 0 || /script$/.test(raised ?? '') || !(size > 0) ? undefined : size,
    resized: size !== styles.sizeOf(undefined, paragraph),
  };
}
