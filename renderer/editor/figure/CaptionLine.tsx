import { type KeyboardEvent, useEffect, useState } from 'react';
import { Transforms } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import type { CaptionedBlock, Table } from '../../../core/content.ts';
import { useSurroundings } from '../surroundings.ts';

/** The name and caption above a table, picture or chart, as they are read. */
export function CaptionWords({ block }: { block: CaptionedBlock }) {
  const name = useName(block.id);
  return (
    <figcaption className="caption-line" contentEditable={false}>
      {name}
      <span className="caption-words">{block.caption}</span>
    </figcaption>
  );
}

export function SourceWords({ block }: { block: CaptionedBlock }) {
  const label = useSurroundings((around) => around.words.source);
  return (
    <div className="source-line" contentEditable={false}>
      {block.source.trim() && <span>{label}</span>}
      <span className="caption-words">{block.source}</span>
    </div>
  );
}

type FieldsProps = { table: Table; onLeave: (to: 'first' | 'last') => void };

/** The same as fields, in the same places and of the same height. */
export function CaptionField({ table, onLeave }: FieldsProps) {
  const name = useName(table.id);
  return (
    <figcaption className="caption-line" contentEditable={false}>
      {name}
      <FrameField table={table} slot="caption" label="Caption of the table" onLeave={() => onLeave('first')} />
    </figcaption>
  );
}

export function SourceField({ table, onLeave }: FieldsProps) {
  const label = useSurroundings((around) => around.words.source);
  return (
    <div className="source-line" contentEditable={false}>
      <span>{label}</span>
      <FrameField table={table} slot="source" label="Source of the table" onLeave={() => onLeave('last')} />
    </div>
  );
}

function useName(id: string) {
  const name = useSurroundings((around) => around.names.get(id));
  return name === undefined ? null : <span className="caption-name">{name}: </span>;
}

type FieldProps = { table: Table; slot: 'caption' | 'source'; label: string; onLeave: () => void };

function FrameField({ table, slot, label, onLeave }: FieldProps) {
  const editor = useSlateStatic();
  const kept = table[slot];
  // What was typed last: the editor’s value comes a moment later, and the caret must not jump for it.
  const [typed, setTyped] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the kept words have come, whatever they are
  useEffect(() => setTyped(null), [kept]);
  const change = (words: string) => {
    const line = words.replace(/\s*\n\s*/g, ' ');
    setTyped(line);
    Transforms.setNodes(editor, { [slot]: line }, { at: ReactEditor.findPath(editor, table) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const away = slot === 'caption' ? 'ArrowDown' : 'ArrowUp';
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== away) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <textarea
      className="caption-words caption-field"
      rows={1}
      spellCheck
      aria-label={label}
      placeholder={slot === 'caption' ? 'Add a caption' : 'Add a source'}
      data-frame-field={slot}
      value={typed ?? kept}
      onChange={(event) => change(event.target.value)}
      onKeyDown={onKeyDown}
      // The caret is here now: the editor must not take it back into its text.
      onFocus={() => ReactEditor.blur(editor)}
    />
  );
}
