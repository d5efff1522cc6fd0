import { useEffect, useRef, useState } from 'react';
import { readCaseTable } from '../../core/cases/case-table.ts';
import type { ColumnUse } from '../../core/cases/cases.ts';
import { type ColumnProposal, proposeColumns } from '../../core/cases/columns.ts';
import { importCases, removeCases } from '../../core/cases/import-cases.ts';
import { FileDrop } from '../files/FileDrop.tsx';
import { ReadingState } from '../files/ReadingState.tsx';
import { Working } from '../files/Working.tsx';
import { noteBroughtIn } from '../long-work/long-work.ts';
import { useSession, useView } from '../report/SessionContext.ts';
import { useReading } from '../ui/reading.ts';
import { sayFault } from '../ui/say-fault.ts';
import { CasesEmpty } from './CasesEmpty.tsx';
import { CasesShown } from './CasesShown.tsx';
import { ColumnsForm } from './ColumnsForm.tsx';
import { say } from './messages.ts';
import { type Spreadsheet, useSpreadsheet } from './spreadsheet.ts';

/** A spreadsheet whose columns are being settled. `turn` tells two choices of the same file apart. */
type Asked = Spreadsheet & { count: number; proposals: ColumnProposal[]; turn: number };

/** Cases from which counting takes long enough to say so first: half as many take about a tenth of a second. */
const MANY = 20_000;

/** From a spreadsheet to counted answers: read, settle what its columns are, import. */
export function CasesPane() {
  const session = useSession();
  const { report, template } = useView();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [counting, setCounting] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const pane = useRef<HTMLDivElement>(null);
  const onlyRead = useReading();
  const stage = asked ? `asked ${asked.turn}` : report.cases ? 'shown' : 'empty';
  const before = useRef(stage);

  const reading = useSpreadsheet(session.host, (spreadsheet) => {
    setRefused(null);
    try {
      const proposals = proposeColumns(spreadsheet.rows, session.report().caseColumns, template);
      setAsked({ ...spreadsheet, count: readCaseTable(spreadsheet.rows).body.length, proposals, turn: Date.now() });
    } catch (error) {
      setAsked(null);
      setRefused(sayFault(error));
    }
  });
  const read = (file: File) => {
    if (onlyRead) return;
    setRefused(null);
    reading.read(file);
  };
  const start = async (uses: Record<string, ColumnUse>) => {
    if (!asked) return;
    setRefused(null);
    if (asked.count > MANY) {
      setCounting(true);
      await painted();
    }
    try {
      await session.keepVersion({ kind: 'import', name: asked.name.slice(0, 120) });
      const file = { rows: asked.rows, uses, file: asked.name, importedAt: new Date().toISOString() };
      const { report: after, notes } = importCases(file, session.report(), template);
      const { cases = null, caseColumns, scores, figures, formerValues } = after;
      session.change('cases:read', { cases, caseColumns, scores, figures, formerValues });
      noteBroughtIn(say('importCases', { count: asked.count }), asked.name, session.file.get().name);
      setNotes(notes);
      setAsked(null);
    } catch (error) {
      setRefused(sayFault(error));
    } finally {
      setCounting(false);
    }
  };
  const remove = () => {
    const { scores, figures, caseColumns, formerValues } = removeCases(session.report());
    session.change('cases:remove', { cases: null, scores, figures, caseColumns, formerValues });
    setNotes([]);
  };

  // Whoever goes on by a step is taken to it; whoever only opens the pane stays on its tab.
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    pane.current?.querySelector<HTMLElement>('#cases-title')?.focus();
  }, [stage]);

  const wrong = reading.wrong ?? (asked ? null : refused);
  return (
    <FileDrop className="cases" onFile={read}>
      <div ref={pane}>
        <ReadingState reading={reading} wrong={wrong} />
        {counting && asked && <Working atOnce doing={say('countingCases', { count: asked.count })} />}
        {asked ? (
          <ColumnsForm
            key={asked.turn}
            file={asked.name}
            count={asked.count}
            note={asked.note}
            proposals={asked.proposals}
            template={template}
            refused={refused}
            onImport={(uses) => void start(uses)}
            onCancel={() => setAsked(null)}
          />
        ) : report.cases ? (
          <CasesShown cases={report.cases} notes={notes} onFile={read} onRemove={remove} />
        ) : (
          <CasesEmpty template={template} onFile={read} />
        )}
      </div>
    </FileDrop>
  );
}

/** Once the browser has drawn what was set before. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
