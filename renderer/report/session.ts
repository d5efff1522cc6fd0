import { type Block, Content, isCaptioned } from '../../core/content.ts';
import { isEmpty } from '../../core/content-text.ts';
import type { FileRef, OpenReport } from '../../core/contract.ts';
import { AssayError } from '../../core/fault.ts';
import { partsOf } from '../../core/part.ts';
import { standardResults } from '../../core/rating.ts';
import type { Asset, Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import type { CaretAim } from '../editor/caret.ts';
import { createTextEditor, type TextEditor } from '../editor/create-editor.ts';
import type { ActiveText } from '../editor/FormatToolbar.tsx';
import type { Surroundings } from '../editor/surroundings.ts';
import type { Host } from '../transport.ts';
import { announce } from '../ui/Announcer.tsx';
import { createStore, type Store } from '../ui/store.ts';
import { inverseOf, type Journal, newJournal, record, redo, type Slices, type Step, undo } from './journal.ts';
import { readBase64 } from './picture-file.ts';
import { createPictureShelf } from './picture-shelf.ts';
import { createSaver, type SavedState } from './saving.ts';
import { surroundingsOf } from './surroundings.ts';
import { deriveView, type View } from './view.ts';

export type CaretRequest = { part: string; aim: CaretAim };
export type Tab = 'here' | 'findings' | 'details';

/** One open report: its newest state, its texts' editors, its steps and its file. Components follow the stores. */
export type Session = {
  host: Host;
  template: Template;
  file: Store<FileRef>;
  view: Store<View>;
  saved: Store<SavedState>;
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
  /** Hands a picture in to the host, which keeps its bytes and measures it. */
  storePicture: (file: File) => Promise<{ id: string; asset: Asset }>;
  /** Changes a text and names an asset in the report, as one step. */
  changeWithAsset: (id: string, asset: Asset, run: () => void) => void;
  undo: () => Step | undefined;
  redo: () => Step | undefined;
  save: () => Promise<boolean>;
  /** Goes on with the copy that was just saved. */
  continueAs: (copy: OpenReport) => void;
  close: () => void;
};

/** Pause in typing (ms) after which outline, findings and printed text follow. */
const FOLLOW = 350;

export function createSession(host: Host, opened: OpenReport): Session {
  const { template } = opened;
  let { report, revision } = opened;
  let follow: ReturnType<typeof setTimeout> | undefined;
  const editors = new Map<string, TextEditor>();
  const valid = new WeakSet<Content>();

  const file = createStore(opened.file);
  const view = createStore(deriveView(report, template));
  const saved = createStore<SavedState>({ kind: 'saved', at: undefined });
  const journal = createStore<Journal>(newJournal());
  const place = createStore<string | null>(view.get().placed[0]?.id ?? null);
  const caret = createStore<CaretRequest | null>(null);
  const active = createStore<ActiveText>(null);
  const tab = createStore<Tab>('here');
  const pictures = createPictureShelf(host, () => file.get().handle);
  const surroundings = createStore(surroundingsOf(view.get(), pictures));
  /** What the step that is about to be made changes outside its text. */
  let along: Slices | undefined;

  const saver = createSaver(
    async () => {
      flush();
      assertValid(report, view.get(), valid);
      const call = { report, basedOn: revision };
      const answer = await host.saveReport({ file: file.get().handle, ...call }).catch(async (error) => {
        const found = error instanceof AssayError && error.code === 'not found' && (await findAgain());
        if (!found) throw error;
        return host.saveReport({ file: found.handle, ...call });
      });
      revision = answer.revision;
      return answer.savedAt;
    },
    (state) => saved.set(state),
  );

  /** A host that was started again knows none of the handles of the one before, but it knows the report lately opened. */
  const findAgain = async () => {
    const { name } = file.get();
    const [found, ...more] = (await host.listRecent({})).filter((recent) => recent.file.name === name);
    if (!found || more.length > 0) return undefined;
    file.set(found.file);
    return found.file;
  };

  const show = () => {
    clearTimeout(follow);
    const before = view.get();
    view.set(deriveView(report, template, before));
    surroundings.set(surroundingsOf(view.get(), pictures, surroundings.get()));
    sayRatings(before, view.get());
  };
  const showSoon = () => {
    clearTimeout(follow);
    follow = setTimeout(show, FOLLOW);
  };
  const flush = () => {
    for (const editor of editors.values()) editor.flush();
  };

  const keepText = (part: string, content: Content) => {
    const parts = { ...report.parts };
    if (isProse(template, part) && isEmpty(content)) delete parts[part];
    else parts[part] = content;
    report = { ...report, parts };
    saver.changed();
  };
  const editorOf = (part: string): TextEditor => {
    const known = editors.get(part);
    if (known) return known;
    const written = report.parts[part];
    const editor: TextEditor = createTextEditor(written?.length ? written : [firstBlock(template, part)], {
      onBatch(batch, content) {
        const outside = along && { along: { before: slicesNow(along), after: along } };
        journal.set(record(journal.get(), { kind: 'text', part, ...batch, ...outside, at: Date.now() }));
        keepText(part, content);
        if (along) put(along);
        else showSoon();
        along = undefined;
      },
      onTouch() {
        if (active.get()?.editor === editor) active.set({ editor });
      },
      isTaken: (id) =>
        Object.values(report.parts).some((text) => text.some((block) => isCaptioned(block) && block.id === id)),
      around: surroundings.get,
    });
    editors.set(part, editor);
    return editor;
  };

  const put = ({ wording, coverPicture, cases, ...slices }: Slices) => {
    report = { ...report, ...slices };
    if (cases !== undefined) {
      const { cases: _, ...rest } = report;
      report = cases === null ? rest : { ...rest, cases };
    }
    if (coverPicture !== undefined) {
      const { coverPicture: _, ...rest } = report;
      report = coverPicture === null ? rest : { ...rest, coverPicture };
    }
    if (wording) {
      const parts = { ...report.parts };
      if (wording.content) parts[wording.part] = wording.content;
      else delete parts[wording.part];
      report = { ...report, parts };
      editors.delete(wording.part);
      active.set(null);
    }
    saver.changed();
    show();
  };
  const slicesNow = (like: Slices): Slices => ({
    ...(like.details && { details: report.details }),
    ...(like.scores && { scores: report.scores }),
    ...(like.figures && { figures: report.figures }),
    ...(like.formerValues && { formerValues: report.formerValues }),
    ...(like.caseColumns && { caseColumns: report.caseColumns }),
    ...(like.comparisons && { comparisons: report.comparisons }),
    ...(like.cases !== undefined && { cases: report.cases ?? null }),
    ...(like.recommendations && { recommendations: report.recommendations }),
    ...(like.facts && { facts: report.facts }),
    ...(like.glossary && { glossary: report.glossary }),
    ...(like.lists && { lists: report.lists }),
    ...(like.assets && { assets: report.assets }),
    ...(like.coverPicture !== undefined && { coverPicture: report.coverPicture ?? null }),
    ...(like.wording && { wording: { part: like.wording.part, content: report.parts[like.wording.part] } }),
  });
  const replay = (step: Step, back: boolean) => {
    if (step.kind === 'field') return put(back ? step.before : step.after);
    const editor = editorOf(step.part);
    editor.replay(back ? inverseOf(step) : step.operations, back ? step.before : step.after);
    keepText(step.part, editor.children as Content);
    if (step.along) put(back ? step.along.before : step.along.after);
    else showSoon();
  };
  const move = (way: typeof undo, back: boolean) => {
    flush();
    const moved = way(journal.get());
    if (!moved) return undefined;
    journal.set(moved.journal);
    replay(moved.step, back);
    return moved.step;
  };

  return {
    host,
    template,
    file,
    view,
    saved,
    journal,
    place,
    caret,
    active,
    tab,
    surroundings,
    report() {
      flush();
      return report;
    },
    editorOf,
    partOf: (editor) => [...editors].find(([, known]) => known === editor)?.[0],
    isActive: (part) => editors.has(part) && active.get()?.editor === editors.get(part),
    change(field, after) {
      flush();
      const before = slicesNow(after);
      journal.set(record(journal.get(), { kind: 'field', field, before, after, at: Date.now() }));
      put(after);
    },
    async storePicture(chosen) {
      const stored = await host.storeAsset({ name: chosen.name, bytes: await readBase64(chosen) });
      pictures.put(stored.id, chosen);
      return stored;
    },
    changeWithAsset(id, asset, run) {
      flush();
      along = { assets: { ...report.assets, [id]: asset } };
      run();
      flush();
      along = undefined;
    },
    undo: () => move(undo, true),
    redo: () => move(redo, false),
    save() {
      flush();
      return saver.now();
    },
    continueAs(copy) {
      file.set(copy.file);
      revision = copy.revision;
      saver.settled(new Date().toISOString());
    },
    close() {
      clearTimeout(follow);
      pictures.clear();
      saver.stop();
    },
  };
}

function isProse(template: Template, id: string): boolean {
  return partsOf(template.parts).some((part) => part.id === id && part.kind === 'prose');
}

function firstBlock(template: Template, id: string): Block {
  const part = partsOf(template.parts).find((candidate) => candidate.id === id);
  return part?.kind === 'prose' && part.form !== 'paragraphs'
    ? {
        type: 'list-item',
        list: 'bulleted',
        depth: 0,
        children: [{ text: '', ...(part.form === 'headlines' && { bold: true }) }],
      }
    : { type: 'paragraph', children: [{ text: '' }] };
}

/** A text that the host would refuse is not sent: the message then names the part. Texts already seen are skipped. */
function assertValid(report: Report, view: View, valid: WeakSet<Content>): void {
  for (const [id, content] of Object.entries(report.parts)) {
    if (valid.has(content)) continue;
    const parsed = Content.safeParse(content);
    if (!parsed.success) {
      const where = view.placed.find((placed) => placed.id === id)?.where ?? id;
      throw new AssayError(
        'internal',
        `The text of “${where}” holds something that Assay cannot save. Everything is still in this window; undo the last change there and save again.`,
      );
    }
    valid.add(content);
  }
}

/** Says which ratings a change of scores has moved. */
function sayRatings(before: View, after: View): void {
  const old = new Map(standardResults(before.layout.results).map((standard) => [standard.number, standard.rating]));
  const moved = standardResults(after.layout.results)
    .filter((standard) => old.get(standard.number) !== standard.rating)
    .map((standard) => `${standard.number} ${standard.title}: ${standard.rating ?? 'not rated'}`);
  const overall = after.layout.results.overall?.rating;
  if (before.layout.results.overall?.rating !== overall) moved.push(`Overall: ${overall ?? 'not rated'}`);
  if (moved.length > 0) announce(`${moved.join('. ')}.`);
}
