import { Document, type IContext, type IXmlableObject, Packer } from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../../core/layout.ts';
import { prepareArt } from '../../../electron/docx/art.ts';
import { newDocument } from '../../../electron/docx/document.ts';
import { writeXml } from '../../../electron/docx/write-xml.ts';
import { pdu } from '../../editions.ts';
import { richOptions } from './rich-art.ts';
import { fullReport } from './rich-report.ts';

type View = { prepForXml(context: IContext): IXmlableObject };
type Compiler = { compile(document: Document): Map<string, string | Uint8Array> };

/** What the library writes where its own formatter gives what `format` does. */
function compile(document: Document, format: (view: View, context: IContext) => IXmlableObject) {
  const { compiler } = Packer as unknown as { compiler: Compiler };
  return (Object.create(compiler, { formatter: { value: { format } } }) as Compiler).compile(document);
}

/** An element as the library writes it. */
function asTheLibrary(element: IXmlableObject): string {
  const xml = compile(new Document({ sections: [] }), () => element).get('docProps/core.xml');
  return String(xml).replace(/^<\?xml[^>]*\?>/, '');
}

const words = fc.oneof(fc.string(), fc.constantFrom('a & b', '<"\'>', 'tab\tline\n\u0001\u001f', '€ ü 😀'));
const name = fc.constantFrom('w:p', 'w:r', 'w:t', 'a', 'b');
const simple = fc.oneof(words, fc.integer(), fc.boolean());
const attributes = fc.dictionary(name, fc.oneof(simple, fc.constantFrom(undefined, null)), { maxKeys: 3 });
const { element } = fc.letrec<{ element: IXmlableObject }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.oneof(
        { maxDepth: 5 },
        fc.oneof(simple, fc.constantFrom(undefined, null, {})),
        attributes.map((_attr) => ({ _attr })),
        fc.array(
          fc.oneof(
            tie('element'),
            simple,
            attributes.map((_attr) => ({ _attr })),
          ),
          { maxLength: 5 },
        ),
      ),
    )
    .map(([key, held]) => ({ [key]: held })),
}));

test('any element is written as the library writes it', () => {
  fc.assert(
    fc.property(element, (any) => {
      expect(writeXml(any)).toBe(asTheLibrary(any));
    }),
    { numRuns: 500 },
  );
});

test('every part of a report that has everything is written as the library writes it', async () => {
  const report = fullReport(pdu);
  const layout = layOut(report, pdu);
  const art = await prepareArt(report, pdu, layout, richOptions);
  const options = { art, pageNumbers: undefined, draft: true, findings: [] };
  const views: IXmlableObject[] = [];
  compile(newDocument(report, pdu, layout, options).document, (view, context) => {
    const formatted = view.prepForXml(context);
    views.push(formatted);
    return formatted;
  });
  expect(views.length).toBeGreaterThan(20);
  for (const view of views) expect(writeXml(view)).toBe(asTheLibrary(view));
});
