import { type KeyboardEvent, useEffect, useState } from 'react';
import { Transforms } from 'slate';
import { ReactEditor, useReadOnly, useSlateStatic } from 'slate-react';
import type { Block } from '../../../core/content.ts';

export type FrameFieldProps = {
  block: Block;
  /** How the page marks the field. */
  name: string;
  label: string;
  placeholder: string;
  description?: string;
  className: string;
  kept: string;
  /** What of the block a line changes; what is undefined goes. */
  change: (line: string) => object;
  /** The arrow key that leads back to the text. */
  away: 'ArrowUp' | 'ArrowDown';
  onLeave: () => void;
};

/** A line of words in the frame of a block, outside of its text. */
export function FrameField(props: FrameFieldProps) {
  const { block, name, label, placeholder, description, className, kept, change, away, onLeave } = props;
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  // What was typed last: the editor’s value comes a moment later, and the caret must not jump for it.
  const [typed, setTyped] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the kept words have come, whatever they are
  useEffect(() => setTyped(null), [kept]);
  const onChange = (words: string) => {
    const line = words.replace(/\s*\n\s*/g, ' ');
    setTyped(line);
    Transforms.setNodes(editor, change(line), { at: ReactEditor.findPath(editor, block) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== away) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <textarea
      className={className}
      rows={1}
      spellCheck
      aria-label={label}
      aria-description={description}
      title={description}
      readOnly={readOnly}
      placeholder={readOnly ? undefined : placeholder}
      data-frame-field={name}
      value={typed ?? kept}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      // The caret is here now: the editor must not take it back into its text.
      onFocus={() => ReactEditor.blur(editor)}
    />
  );
}
