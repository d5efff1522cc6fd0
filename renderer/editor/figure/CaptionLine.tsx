import type { CaptionedBlock, Table } from '../../../core/content.ts';
import { useSurroundings } from '../surroundings.ts';
import { FrameField } from './FrameField.tsx';
import { say } from './messages.ts';

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
      <TableField table={table} slot="caption" label={say('captionOfTheTable')} onLeave={() => onLeave('first')} />
    </figcaption>
  );
}

export function SourceField({ table, onLeave }: FieldsProps) {
  const label = useSurroundings((around) => around.words.source);
  return (
    <div className="source-line" contentEditable={false}>
      <span>{label}</span>
      <TableField table={table} slot="source" label={say('sourceOfTheTable')} onLeave={() => onLeave('last')} />
    </div>
  );
}

function useName(id: string) {
  const name = useSurroundings((around) => around.names.get(id));
  return name === undefined ? null : <span className="caption-name">{name}: </span>;
}

type FieldProps = { table: Table; slot: 'caption' | 'source'; label: string; onLeave: () => void };

function TableField({ table, slot, label, onLeave }: FieldProps) {
  return (
    <FrameField
      block={table}
      name={slot}
      label={label}
      placeholder={slot === 'caption' ? say('addACaption') : say('addASource')}
      className="caption-words caption-field"
      kept={table[slot]}
      change={(line) => ({ [slot]: line })}
      away={slot === 'caption' ? 'ArrowDown' : 'ArrowUp'}
      onLeave={onLeave}
    />
  );
}
