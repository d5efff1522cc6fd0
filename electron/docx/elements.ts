import type { IContext, IXmlableObject, Paragraph, Table } from 'docx';

/** What the library has no option for, added to the XML it writes. */

/** Puts `w14:paraId` on a paragraph, so that the text is found again in a file that came back from Word. */
export function identify(paragraph: Paragraph, id: string): Paragraph {
  const attributes = { _attr: { 'w14:paraId': id, 'w14:textId': '77777777' } };
  return rewrite(paragraph, 'w:p', (children) => [attributes, ...children]);
}

/** Alternative text of a table: what it is, and what it shows. */
export function describe(table: Table, title: string, description: string): Table {
  return rewrite(table, 'w:tbl', (children) =>
    children.map((child) => {
      const properties = child['w:tblPr'];
      if (!Array.isArray(properties)) return child;
      return {
        'w:tblPr': [
          ...properties,
          { 'w:tblCaption': { _attr: { 'w:val': title } } },
          { 'w:tblDescription': { _attr: { 'w:val': description } } },
        ],
      };
    }),
  );
}

/** Gives the lines above the footnotes of a page a style; the library gives them the height of a line of text. */
export function styleSeparators(notes: Written, style: string): void {
  rewrite(notes, 'w:footnotes', (children) =>
    children.map((note) => {
      const content = note['w:footnote'];
      if (!Array.isArray(content) || content[0]?._attr?.['w:type'] === undefined) return note;
      return { 'w:footnote': content.map((child) => styled(child, style)) };
    }),
  );
}

function styled(paragraph: IXmlableObject, style: string): IXmlableObject {
  const content = paragraph['w:p'];
  if (!Array.isArray(content)) return paragraph;
  const properties = { 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': style } } }] };
  return { 'w:p': [properties, ...content.filter((child) => !('w:pPr' in child))] };
}

type Written = { prepForXml(context: IContext): IXmlableObject | undefined };

function rewrite<T extends Written>(
  element: T,
  name: string,
  change: (children: IXmlableObject[]) => IXmlableObject[],
): T {
  const write = element.prepForXml.bind(element);
  element.prepForXml = (context) => {
    const xml = write(context);
    if (xml === undefined) return undefined;
    const content = xml[name];
    const children = (Array.isArray(content) ? content : [content]).filter(
      (child) => typeof child === 'object' && Object.keys(child).length > 0,
    );
    return { [name]: change(children as IXmlableObject[]) };
  };
  return element;
}
