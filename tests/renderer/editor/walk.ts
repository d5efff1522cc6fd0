import fc from 'fast-check';
import { Editor, Node, type Point } from 'slate';
import type { Content } from '../../../core/content.ts';
import { findAll } from '../../../core/find/find.ts';
import { passagesOfReport } from '../../../core/find/passages-of-report.ts';
import { newPattern } from '../../../core/find/pattern.ts';
import { obstacleOf, replacementOf } from '../../../core/find/replacement.ts';
import type { Report } from '../../../core/report.ts';
import type { TextEditor } from '../../../renderer/editor/create-editor.ts';
import { applyChanges } from '../../../renderer/find/apply.ts';
import { markSpan, removeSpan } from '../../../renderer/report/across/change-span.ts';
import { moveBlocksTo, moveSelected } from '../../../renderer/report/moving/move-selected.ts';
import { createSession, type Session } from '../../../renderer/report/session.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';
import { richAssets } from '../../electron/docx/rich-art.ts';
import { runLine } from './commands.ts';
import { type Desk, flawsOf } from './desk.ts';
import { parseText } from './notation.ts';

/** A walk at random through several texts of one report, by all that a user can do there without a page. */

export const PARTS = ['foreword', 'background', '1.1.strengths', '2.1.strengths'] as const;
const [picture = ''] = Object.keys(richAssets);

/** One step: a selection between two places of a text, as shares of its length, and what is done there. */
export type Step = {
  part: number;
  /** None leaves the selection where the step before put it. */
  at: { anchor: number; focus: number | undefined } | undefined;
  line: string;
};

const TYPED = [
  'a',
  'word ',
  '- ',
  '1. ',
  '> ',
  '# ',
  '* ',
  '"so" ',
  "it's ",
  ' - ',
  '...',
  '/',
  '/2.1',
  'é',
  'שלום',
  '👨‍👩‍👧',
  '𝒜',
];
const ONCE = [
  'enter',
  'shift-enter',
  'bold',
  'italic',
  'tab',
  'shift-tab',
  'table',
  'row above',
  'row below',
  'column left',
  'column right',
  'remove-row',
  'remove-column',
  'remove-table',
  'align',
  'move-row up',
  'move-row down',
  'move-column left',
  'move-column right',
  'width wider',
  'width narrower',
  'level-widths',
  'caption Cases by year',
  'source The service',
  'link https://example.org words',
  'unlink',
  'note A note.',
  'note ␣',
  'reference t1',
  'reference nowhere',
  'figure 2.1.1 percentage',
  'figure 2.1.1 counts',
  'figure subject.name value',
  'listed-figure 2.1.1 percentage',
  'seen',
  'left',
  'right',
  'select-all',
  'copy',
  'cut',
  'paste',
  'paste',
  'undo',
  'undo',
  'redo',
  'command numbered',
  'command bulleted',
  'command opens',
  'command superscript',
  'command start',
  'form heading 1',
  'form heading 2',
  'form quotation',
  'form practice good',
  'form practice poor',
  'form paragraph',
  'paste-plain "One\\ntwo\\n\\n- three"',
  'paste-plain "A\\tB\\n1\\t2"',
  'paste-plain words',
  'paste-blocks paragraph: one / bulleted 1: two / quotation: three',
  'paste-blocks paragraph: a<note n/><fig 2.1.1 percentage "x"/><ref t1/><a https://example.org>b</a>c',
  'paste-blocks heading 2: Head',
  'paste-blocks table t1 caption="C": /   A ¦ B /   1 ¦ 2 /   3 ¦ <note n/>',
  `paste-blocks picture p1 asset="${picture}" alt="A map": / paragraph: below`,
  'paste-blocks chart c1 caption="Whole boards":',
  'paste-blocks practice poor opens: box / practice poor: goes on',
  'move-up',
  'move-down',
  'move-to',
  'replace',
  'mark-across',
  'delete-across',
  'detail',
];

const line = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TYPED).map((words) => `type ${JSON.stringify(words)}`) },
  { weight: 1, arbitrary: fc.constantFrom(...TYPED).map((words) => `insert ${JSON.stringify(words)}`) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('backspace', 'backspace', 'backspace word', 'delete', 'delete word', 'backspace ×4'),
  },
  { weight: 14, arbitrary: fc.constantFrom(...ONCE) },
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: share.map((anchor) => ({ anchor, focus: undefined })) },
  { weight: 3, arbitrary: fc.record({ anchor: share, focus: share }) },
);

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ part: fc.nat(PARTS.length - 1), at, line }),
  // Long walks find what short ones do not; fast-check would mostly make short ones.
  { minLength: 25, maxLength: 60, size: 'max' },
);

/** What every walk begins with: something of each kind, and a text that is empty. */
export function startReport(): Report {
  const text = (lines: string) => parseText(lines.split('\n')).content;
  return {
    ...withScores(newTestReport(), { '2.1.1': '31/90' }),
    details: { 'subject.name': 'Wyreham PDU' },
    assets: richAssets,
    parts: {
      background: text(`heading 1: Where we went
paragraph: We saw <fig 2.1.1 counts "31 of the 90 cases"/> in May.<note See the annex./> It was <b>well <i>led</i></b>.
table t1 caption="Cases" align=left,right:
  Office ¦ Cases
  North ¦ 12<note n/>
  South ¦ <fig 2.1.1 percentage "34%"/>
quotation speaker="A woman": “They listened.”
picture p1 asset="${picture}" alt="A map":
practice good: A man of 30 came.
practice good: He stayed.
practice good opens: Another box.
paragraph: See <ref t1/> and <a https://example.org>the <b>log</b></a>.`),
      '1.1.strengths': text(`bulleted 0: <b>Leaders know their cases.</b>
bulleted 1: And so do others.
numbered 0: First
numbered 0 start=new: again
numbered 0: second
chart c1 caption="Whole boards":`),
    },
  };
}

export type Walk = {
  session: Session;
  /** Does one step and says what is amiss after it. */
  go: (step: Step) => Promise<string[]>;
  /** The texts as the editors hold them. */
  texts: () => Record<string, Content>;
};

export function startWalk(report = startReport()): Walk {
  // Nothing is saved by the session itself here, so that it needs no host.
  const session = createSession(
    {} as never,
    { file: { handle: 'file', name: 'walk.assay' }, report, revision: '1', template: pdu } as never,
  );
  const clipboard = new Map<string, string>();
  const deskOf = (editor: TextEditor): Desk => ({
    editor,
    text: () => ({ content: editor.children as Content, selection: editor.selection }),
    clipboard,
    settle: () => Promise.resolve(),
    undo: () => session.undo() !== undefined,
    redo: () => session.redo() !== undefined,
  });
  for (const part of PARTS) session.editorOf(part);
  return {
    session,
    texts: () =>
      Object.fromEntries(PARTS.map((part) => [part, structuredClone(session.editorOf(part).children as Content)])),
    async go({ part, at, line }) {
      const id = PARTS[part] ?? PARTS[0];
      const editor = session.editorOf(id);
      if (at) {
        const anchor = pointAt(editor, at.anchor);
        editor.select({ anchor, focus: at.focus === undefined ? anchor : pointAt(editor, at.focus) });
        await Promise.resolve();
      } else if (!editor.selection) editor.select(Editor.start(editor, []));
      if (!runAcross(session, id, line, at?.focus ?? 0)) await runLine(deskOf(editor), line);
      await Promise.resolve();
      session.report();
      const flaws = PARTS.flatMap((part) =>
        flawsOf(deskOf(session.editorOf(part)).text()).map((flaw) => `${part}: ${flaw}`),
      );
      const ids = PARTS.flatMap((part) =>
        session.editorOf(part).children.flatMap((block) => ('id' in block ? [block.id] : [])),
      );
      return new Set(ids).size < ids.length ? [...flaws, `two texts have one id: ${ids.join()}`] : flaws;
    },
  };
}

/** A place where a caret can be: between two whole characters of some text, or on a picture. */
function pointAt(editor: Editor, share: number): Point {
  const texts = [...Node.texts(editor)];
  const exact = share * texts.length * 0.999_999;
  const [node, path] = texts[Math.floor(exact)] ?? [{ text: '' }, [0, 0]];
  const stops = [
    0,
    ...[...new Intl.Segmenter('en').segment(node.text)].map(({ index, segment }) => index + segment.length),
  ];
  return { path, offset: stops[Math.floor((exact % 1) * stops.length)] ?? 0 };
}

/** What is done over several texts; false for what is done in one. */
function runAcross(session: Session, part: (typeof PARTS)[number], line: string, share: number): boolean {
  const editor = session.editorOf(part);
  const other = PARTS[(PARTS.indexOf(part) + 1) % PARTS.length] ?? part;
  const target = session.editorOf(other);
  const span = () => ({
    anchor: { part, point: editor.selection?.anchor ?? Editor.start(editor, []) },
    focus: { part: other, point: pointAt(target, share) },
    whole: false,
  });
  switch (line) {
    case 'move-up':
      moveSelected(session, editor, -1);
      return true;
    case 'move-down':
      moveSelected(session, editor, 1);
      return true;
    case 'move-to': {
      const from = editor.selection?.anchor.path[0] ?? 0;
      moveBlocksTo(session, {
        part,
        run: { from, to: from },
        to: other,
        at: Math.floor(share * target.children.length),
      });
      return true;
    }
    case 'replace': {
      const report = session.report();
      const passages = passagesOfReport(report, pdu, session.view.get().layout);
      const query = { words: 'e', matchCase: false, wholeWord: false, regex: false };
      const changes = findAll(passages, newPattern(query)).flatMap((match) => {
        const passage = passages[match.passage];
        if (!passage || passage.spot.kind === 'edition') return [];
        const by = replacementOf(passage.text, match, 'ee', query);
        return obstacleOf(passage, match, by) ? [] : [{ passage, match, by }];
      });
      // A few of them: each time they double.
      applyChanges(session, changes.slice(0, 5));
      return true;
    }
    case 'mark-across':
      markSpan(session, span(), 'bold');
      return true;
    case 'delete-across':
      removeSpan(session, span());
      return true;
    case 'detail':
      session.change('detail:subject.name', { details: { 'subject.name': `PDU ${Math.floor(share * 9)}` } });
      return true;
    default:
      return false;
  }
}
