import { type Content, isCaptioned } from '../../core/content.ts';
import { isEmpty } from '../../core/content-text.ts';
import type { OpenReport } from '../../core/contract/contract.ts';
import type { ReadOnly } from '../../core/contract/read-only.ts';
import type { Asset, Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { type Checked, followChecked, type Proof, UNREAD } from '../check/proof.ts';
import type { CaretAim } from '../editor/caret.ts';
import { createTextEditor, type TextEditor } from '../editor/create-editor.ts';
import type { Surroundings } from '../editor/surroundings.ts';
import type { ActiveText } from '../editor/tools.ts';
import type { Recorder } from '../review/changes/recorder.ts';
import { assertFree, keepLocked } from '../review/sign-off/guard.ts';
import type { Host } from '../transport.ts';
import { createStore, type Followed, type Store } from '../ui/store.ts';
import { firstBlock, isProse, rulesOf } from './blank-text.ts';
import { followReport } from './follow-report.ts';
import { forReading } from './for-reading.ts';
import { inverseOf, type Journal, redo, type Step, undo } from './journal.ts';
import { blankTexts, fits, historyPieces, parseHistory, writeHistory } from './kept-history.ts';
import { readBase64 } from './picture-file.ts';
import { createPictureShelf } from './picture-shelf.ts';
import { createFiling, type Filing } from './recovery/filing.ts';
import { createReadingFiling } from './recovery/reading-filing.ts';
import { isOfMakers, type Slices, slicesLike, withSlices, withText } from './slices.ts';
import { createSteps } from './steps.ts';
import { surroundingsOf } from './surroundings.ts';
import { assertValid } from './valid-texts.ts';
import { deriveView, type View } from './view.ts';
import { isWordless } from './wordless.ts';

export type CaretRequest = { part: string; aim: CaretAim };
export type Tab = 'here' | 'findings' | 'comments' | 'changes' | 'details';

/** One open report: its newest state, its texts' editors, its steps and its file. Components follow the stores. */
export type Session = Omit<Filing, 'changed'> & {
  host: Host;
  template: Template;
  /** Why it may be read and not changed, where that is so. */
  readOnly: ReadOnly | undefined;
  view: Store<View>;
  /** What was found in the words, away from the window. */
  proof: Store<Proof>;
  /** All findings, of data and of words. */
  checked: Followed<Checked>;
  journal: Store<Journal>;
  /** The part that the user is at. */
  place: Store<string | null>;
  /** A text that is asked to take the caret once it is on the page. */
  caret: Store<CaretRequest | null>;
  active: Store<ActiveText>;
  tab: Store<Tab>;
  /** What texts are told of the report. */
  surroundings: Store<Surroundings>;
  /** The newest report, ahead of `view` while someone types. */
  report: () => Report;
  editorOf: (part: string) => TextEditor;
  /** The part whose text an editor holds. */
  partOf: (editor: TextEditor) => string | undefined;
  /** Whether the part's text has the caret, or had it last: the toolbar works on it and leads back to it. */
  isActive: (part: string) => boolean;
  change: (field: string, after: Slices) => void;
  /** What edits do to the suggestions; nothing where none are made and none are open. */
  recorder: Store<Recorder | null>;
  /** Hands a picture in to the host, which keeps its bytes and measures it. */
  storePicture: (file: File) => Promise<{ id: string; asset: Asset }>;
  /** Changes a text and names assets in the report, as one step. */
  changeWithAssets: (assets: Readonly<Record<string, Asset>>, run: () => void) => void;
  /** Makes one step of all that `run` changes, in whatever texts and fields; where it throws, nothing is changed. */
  together: (run: () => void) => void;
  /** What `run` changes is a step of its own, however soon it comes before or behind another. */
  apart: (run: () => void) => void;
  undo: () => Step | undefined;
  redo: () => Step | undefined;
  /** The steps as they are kept with a save. */
  history: () => string;
};

/** Where the report may only be read, the session refuses every change and says so (`for-reading.ts`). */
export function createSession(host: Host, opened: OpenReport): Session {
  return opened.readOnly ? forReading(sessionOf(host, opened)) : sessionOf(host, opened);
}

function sessionOf(host: Host, opened: OpenReport): Session {
  const { template, readOnly } = opened;
  let { report } = opened;
  const editors = new Map<string, TextEditor>();
  const valid = new WeakSet<Content>();

  const view = createStore(deriveView(report, template));
  const proof = createStore(UNREAD);
  const checked = followChecked(view, proof);
  const { journal: left, blanks } = parseHistory(readOnly ? undefined : opened.history);
  const flush = () => {
    for (const editor of editors.values()) editor.flush();
  };
  const steps = createSteps(left, flush);
  const { journal } = steps;
  const place = createStore<string | null>(view.get().placed[0]?.id ?? null);
  const caret = createStore<CaretRequest | null>(null);
  const active = createStore<ActiveText>(null);
  const tab = createStore<Tab>('here');
  const pictures = createPictureShelf(host, () => filing.file.get().handle);
  const surroundings = createStore(surroundingsOf(view.get(), pictures));
  /** What the step that is about to be made changes outside its text. */
  let along: Slices | undefined;
  const recorder = createStore<Recorder | null>(null);

  const blanksNow = () => blankTexts(editors, blanks, report, template);
  const history = () => writeHistory(journal.get(), blanksNow());
  const current = () => {
    flush();
    return report;
  };
  const filing = readOnly
    ? createReadingFiling(opened)
    : createFiling({
        host,
        opened,
        report: current,
        assertValid: () => assertValid(report, view.get(), valid),
        pieces: () => historyPieces(journal.get(), blanksNow()),
      });

  const { show, showSoon, stop } = followReport({ report: () => report, template, pictures, view, surroundings });
  const putText = (part: string, content: Content): Report => {
    const kept = isProse(template, part) && isEmpty(content) ? undefined : content;
    return { ...report, parts: withText(report.parts, part, kept) };
  };
  const keepText = (part: string, content: Content) => {
    report = putText(part, content);
    filing.changed();
  };
  /** What a step changes, with what it makes of the suggestions. */
  const noted = (after: Report, slices: Slices | undefined): Slices | undefined => {
    const suggested = slices?.suggested ?? recorder.get()?.(report, slices ? withSlices(after, slices) : after);
    return suggested ? { ...slices, suggested } : slices;
  };
  const editorOf = (part: string): TextEditor => {
    const known = editors.get(part);
    if (known) return known;
    const written = report.parts[part];
    const first = written?.length ? written : (blanks.get(part) ?? [firstBlock(template, part)]);
    const editor: TextEditor = createTextEditor(first, {
      onBatch(batch, content) {
        const slices = noted(putText(part, content), along);
        const outside = slices && { along: { before: slicesLike(slices, report), after: slices } };
        steps.keep({ kind: 'text', part, ...batch, ...outside, at: Date.now() });
        keepText(part, content);
        if (slices) report = withSlices(report, slices);
        if (along) put(along);
        else showSoon();
        along = undefined;
      },
      onTouch() {
        if (active.get()?.editor === editor) active.set({ editor });
      },
      isTaken: (id) =>
        Object.values(report.parts).some((text) => text.some((block) => isCaptioned(block) && block.id === id)),
      takesComment: (id) => isWordless(id, report, editors),
      around: surroundings.get,
      rules: rulesOf(template, part),
    });
    keepLocked(editor, part);
    editors.set(part, editor);
    return editor;
  };

  const put = (slices: Slices) => {
    report = withSlices(report, slices);
    if (slices.wording) {
      editors.delete(slices.wording.part);
      blanks.delete(slices.wording.part);
      active.set(null);
    }
    filing.changed();
    show();
  };
  const replay = (step: Step, back: boolean): void => {
    if (step.kind === 'group') {
      for (const one of back ? step.steps.toReversed() : step.steps) replay(one, back);
      return;
    }
    if (step.kind === 'field') {
      put(back ? step.before : step.after);
      return;
    }
    const editor = editorOf(step.part);
    editor.replay(back ? inverseOf(step) : step.operations, back ? step.before : step.after);
    keepText(step.part, editor.children as Content);
    const along = step.along && (back ? step.along.before : step.along.after);
    if (along && !isOfMakers(along)) {
      put(along);
      return;
    }
    if (along) report = withSlices(report, along);
    showSoon();
  };
  const move = (way: typeof undo, back: boolean) => {
    const step = steps.move(way, (one) => fits(one, back, (part) => editorOf(part).children));
    if (step) replay(step, back);
    return step;
  };

  const { changed: _, ...ways } = filing;
  const session: Session = {
    ...ways,
    host,
    template,
    readOnly,
    view,
    proof,
    checked,
    journal,
    place,
    caret,
    active,
    tab,
    surroundings,
    report: current,
    editorOf,
    partOf: (editor) => [...editors].find(([, known]) => known === editor)?.[0],
    isActive: (part) => editors.has(part) && active.get()?.editor === editors.get(part),
    recorder,
    change(field, slices) {
      flush();
      assertFree(
        report,
        withSlices(report, slices),
        template,
        steps.isGrouping() ? undefined : () => session.change(field, slices),
      );
      const after = noted(report, slices) ?? slices;
      const before = slicesLike(after, report);
      steps.keep({ kind: 'field', field, before, after, at: Date.now() });
      put(after);
    },
    async storePicture(chosen) {
      const stored = await host.storeAsset({ name: chosen.name, bytes: await readBase64(chosen) });
      pictures.put(stored.id, chosen);
      return stored;
    },
    changeWithAssets(assets, run) {
      flush();
      along = { assets: { ...report.assets, ...assets } };
      try {
        run();
        flush();
      } finally {
        along = undefined;
      }
    },
    together: (run) => steps.together(run, (step) => replay(step, true)),
    apart: steps.apart,
    undo: () => move(undo, true),
    redo: () => move(redo, false),
    save() {
      flush();
      return filing.save();
    },
    history,
    close() {
      stop();
      pictures.clear();
      filing.close();
    },
  };
  return session;
}
