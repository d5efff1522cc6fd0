import type { Template } from '../../../core/template.ts';

/** A colour mixed with white: 0 leaves it as it is, 1 is white. */
export function tint(colour: string, white: number): string {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * white)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return [0, 2, 4].map(part).join('');
}

/** The one table style, as XML because the library has no typed form of it. */
export function tableStyle({ wordStyle }: Template): string {
  const { colours } = wordStyle;
  const border = (side: string, size: number, colour: string) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
  const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:style w:type="table" w:customStyle="1" w:styleId="HouseTable"><w:name w:val="House Table"/>',
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>',
    '<w:tblPr><w:tblBorders>',
    border('top', 8, colours.heading),
    border('bottom', 8, colours.heading),
    border('insideH', 4, tint(colours.muted, 0.55)),
    '</w:tblBorders><w:tblCellMar>',
    margin('top', 30),
    margin('left', 115),
    margin('bottom', 30),
    margin('right', 115),
    '</w:tblCellMar></w:tblPr>',
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>',
    `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colours.panel}"/></w:tcPr></w:tblStylePr>`,
    '</w:style></w:styles>',
  ].join('');
}
