import { ImportedXmlComponent, Run, type TextRun } from 'docx';

/**
 * A field with the words that it shows until Word works it out anew, each piece in a run of its own: what the library
 * writes into one run, or as a simple field, other readers lose.
 */
export function fieldRuns(code: string, shown: TextRun[]): Run[] {
  const mark = (type: string) => piece(new ImportedXmlComponent('w:fldChar', { 'w:fldCharType': type }));
  const instruction = new ImportedXmlComponent('w:instrText', { 'xml:space': 'preserve' });
  instruction.push(` ${code} `);
  return [mark('begin'), piece(instruction), mark('separate'), ...shown, mark('end')];
}

function piece(child: ImportedXmlComponent): Run {
  return new Run({ children: [child] });
}
