import type { Document, IContext } from 'docx';
import type { DocumentLayout } from 'docx/layout';
import { digest } from './digest.ts';
import { codeOf } from './units.ts';
import { attributeOf, elementsOf, find, type Node, numberOf } from './xml.ts';

/** The part of the library that lays out pages. It is larger than the rest, so that it is loaded only where it is needed. */
export type Layouter = typeof import('docx/layout').layoutDocument;

export type Engine = {
  /** Pages of other text in the styles, lists and headers of the document. */
  layOut: (body: readonly Node[], notes: readonly Node[]) => DocumentLayout;
  /** Each footnote of the document, by its id. */
  notes: ReadonlyMap<string, Node>;
  /** All that decides how text looks: styles and kinds of lists. */
  house: string;
  /** The page headers and footers, as text, by the id of their relationship. */
  furniture: ReadonlyMap<string, string>;
  /** Whether a list counts, so that its numbers go on; others only have bullets. */
  isCounted: (list: string) => boolean;
};

/** `guess`: to lay out past what the library cannot lay out as Word does. */
export function createEngine(context: IContext, layouter: Layouter | undefined, guess = false): Engine {
  const { file } = context;
  const footnotes = file.FootNotes.View.prepForXml({ ...context, viewWrapper: file.FootNotes, stack: [] }) as Node;
  const all = elementsOf(footnotes);
  const reading = { file, viewWrapper: file.Document, stack: [] };
  const numbering = elementsOf(file.Numbering.prepForXml(reading) as Node);
  const kinds = JSON.stringify(numbering.filter((node) => 'w:abstractNum' in node));
  const separators = all.filter((note) => attributeOf(note, 'w:type') !== undefined);
  return {
    notes: new Map(all.map((note) => [attributeOf(note, 'w:id') ?? '', note])),
    house: digest(`${VERSION} ${guess} ${JSON.stringify(file.Styles.prepForXml(reading))} ${kinds}`),
    furniture: new Map(
      [...file.Headers, ...file.Footers].map((wrapper) => [
        `rId${wrapper.View.ReferenceId}`,
        codeOf(wrapper.View.prepForXml({ ...context, viewWrapper: wrapper, stack: [] }) as Node),
      ]),
    ),
    isCounted: countedLists(file, numbering),
    layOut(body, notes) {
      if (!layouter) throw new PagesUnknown();
      const view = (xml: Node) => ({ value: { View: { prepForXml: () => xml } } });
      const document: Document = Object.create(file, {
        Document: { value: { View: { Body: { prepForXml: () => ({ 'w:body': body }) } } } },
        FootNotes: view({ 'w:footnotes': [...separators, ...notes] }),
      });
      return layouter(document, { guess });
    },
  };
}

/** Goes up whenever the same text may come out on other pages: with this code, or with the library. */
const VERSION = 'docx 9.15.2, 2';

/** Pages are not known, and the part of the library that lays them out was not given. */
export class PagesUnknown extends Error {}

function countedLists(file: IContext['file'], numbering: readonly Node[]): (list: string) => boolean {
  const counted = new Set(
    numbering
      .filter((node) => 'w:abstractNum' in node)
      .filter((node) =>
        elementsOf(node).some(
          (level) => 'w:lvl' in level && attributeOf(find(level, 'w:numFmt'), 'w:val') !== 'bullet',
        ),
      )
      .map((node) => numberOf(node, 'w:abstractNumId')),
  );
  const lists = new Map<string, boolean>();
  const abstractOf = new Map(
    numbering
      .filter((node) => 'w:num' in node)
      .map((node) => [numberOf(node, 'w:numId'), numberOf(find(node, 'w:abstractNumId'), 'w:val')]),
  );
  for (const { reference, instance, numId } of file.Numbering.ConcreteNumbering) {
    const counts = counted.has(abstractOf.get(numId) ?? -1);
    lists.set(`{${reference}-${instance}}`, counts);
    lists.set(String(numId), counts);
  }
  return (list) => lists.get(list) ?? true;
}
