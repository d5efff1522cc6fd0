import { Editor, Range, Transforms } from 'slate';
import type { Block } from '../../../core/content.ts';
import type { Asset } from '../../../core/report.ts';
import { sayFault } from '../../ui/say-fault.ts';
import { leaveVoidInline } from '../blocks.ts';
import type { TextEditor } from '../create-editor.ts';
import { spotAt } from '../model.ts';
import { inHouseStyle } from './house-lines.ts';
import { insertForeign } from './insert.ts';
import type { FoundPicture } from './pictures.ts';
import { type Clipping, type PastedText, readClipping, readUnformed } from './read-clipboard.ts';
import { type Changes, isTracked, type Verdict } from './tracked-changes.ts';

/** What did not come along: how many comments, and the pictures by name. */
export type LeftOut = { comments: number; pictures: readonly string[] };

/** What the report around a text does for a paste. */
export type PasteDesk = {
  /** Asks how tracked changes are meant; nothing when the user thinks better of the paste. */
  ask: (changes: Changes) => Promise<Verdict | undefined>;
  store: (file: File) => Promise<{ id: string; asset: Asset }>;
  /** Changes the text and names the assets in the report, as one step. */
  keep: (assets: Readonly<Record<string, Asset>>, run: () => void) => void;
  tell: (left: LeftOut) => void;
};

/** What is pasted, and whether as words alone. */
export type PasteRequest = { clipping: Clipping; isPlain: boolean };

/**
 * Pastes at the selection, as one step. Where nothing is to be asked or stored it is done when this returns, so that the
 * keys that follow find it there.
 */
export function takePaste(
  editor: TextEditor,
  { clipping, isPlain }: PasteRequest,
  desk: PasteDesk,
): Promise<void> | undefined {
  leaveVoidInline(editor);
  const isForCells = spotAt(editor)?.kind === 'cell';
  if (isPlain) {
    insertForeign(editor, readUnformed(clipping.plain).blocks);
    return undefined;
  }
  const { changes, read } = readClipping(clipping);
  if (isTracked(changes)) return askFirst(editor, changes, (verdict) => read(verdict, isForCells), desk);
  const text = read('accept', isForCells);
  if (text.pictures.length > 0) return withPictures(editor, text, changes, desk);
  put(editor, text.blocks);
  tell(text, changes, desk);
  return undefined;
}

async function askFirst(
  editor: TextEditor,
  changes: Changes,
  read: (verdict: Verdict) => PastedText,
  desk: PasteDesk,
): Promise<void> {
  const place = holdPlace(editor);
  const verdict = await desk.ask(changes);
  place.goBack();
  if (!verdict) return;
  const text = read(verdict);
  if (text.pictures.length > 0) return withPictures(editor, text, changes, desk);
  put(editor, text.blocks);
  tell(text, changes, desk);
}

async function withPictures(editor: TextEditor, text: PastedText, changes: Changes, desk: PasteDesk): Promise<void> {
  const place = holdPlace(editor);
  const assets: Record<string, Asset> = {};
  const ids = new Map<string, string>();
  const missing = [...text.missing];
  for (const { key, file } of text.pictures)
    try {
      const { id, asset } = await desk.store(asFile(file));
      assets[id] = asset;
      ids.set(key, id);
    } catch (error) {
      missing.push(error instanceof Error ? sayFault(error) : file.name);
    }
  const blocks = text.blocks.flatMap((block): Block[] => {
    if (block.type !== 'picture') return [block];
    const asset = ids.get(block.asset);
    return asset === undefined ? [] : [{ ...block, asset }];
  });
  desk.keep(assets, () => place.change(() => put(editor, blocks)));
  tell({ ...text, missing }, changes, desk);
}

function asFile({ name, type, bytes }: FoundPicture['file']): File {
  return new File([Uint8Array.from(bytes)], name, { type });
}

function put(editor: TextEditor, blocks: readonly Block[]): void {
  insertForeign(editor, inHouseStyle(blocks, editor));
}

function tell({ missing }: PastedText, { comments }: Changes, desk: PasteDesk): void {
  if (comments > 0 || missing.length > 0) desk.tell({ comments, pictures: missing });
}

type HeldPlace = {
  /** Selects it again. */
  goBack: () => void;
  /** Changes the text there. A caret that is elsewhere by now stays where it is. */
  change: (run: () => void) => void;
};

/** Keeps the selection where it is in the text, whatever is typed meanwhile. */
function holdPlace(editor: TextEditor): HeldPlace {
  const range = editor.selection && Editor.rangeRef(editor, editor.selection);
  const goBack = () => {
    const held = range?.unref();
    if (held) Transforms.select(editor, held);
  };
  return {
    goBack,
    change(run) {
      const { selection } = editor;
      const isElsewhere = selection && range?.current && !Range.equals(selection, range.current);
      const elsewhere = isElsewhere ? Editor.rangeRef(editor, selection) : undefined;
      goBack();
      run();
      const back = elsewhere?.unref();
      if (back) Transforms.select(editor, back);
    },
  };
}
