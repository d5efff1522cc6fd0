import type { CSSProperties, HTMLAttributes, ReactNode, Ref } from 'react';
import type { PracticeExample, TextBlock } from '../../core/content.ts';
import { practiceLabel } from '../../core/words.ts';
import { itemWords } from './item-words.ts';
import { say } from './messages.ts';
import { AboutWords, SpeakerWords } from './practice/FrameWords.tsx';
import { useSurroundings } from './surroundings.ts';

export type Attributes = HTMLAttributes<HTMLElement> & { ref?: Ref<never> };
type Props = {
  block: TextBlock;
  headingLevel: number;
  /** Of an item that the style sheet cannot count, since it goes on with a list further up. */
  number?: number | undefined;
  /** In place of the words in the frame of a quotation or example: the fields that they are written in. */
  frame?: ReactNode;
  attributes?: Attributes;
  children: ReactNode;
};

/**
 * One block as it is set, in the editor and out of it: the same elements and classes, so that a text keeps its height
 * when its editor comes and goes. List numbers are counted by the style sheet, and it draws the boxes of examples.
 */
export function BlockElement({ block, headingLevel, number, frame, attributes, children }: Props) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p {...attributes} className="b">
          {children}
        </p>
      );
    case 'heading': {
      const Tag = `h${Math.min(6, headingLevel + block.level - 1)}` as 'h6';
      return (
        <Tag {...attributes} className="b b-heading" data-level={block.level}>
          {children}
        </Tag>
      );
    }
    case 'list-item':
      return (
        // A list of its own kind has no element here: the role says what a screen reader would else not hear.
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
        <p
          {...attributes}
          role="group"
          aria-roledescription={itemWords(block)}
          className="b b-item"
          data-list={block.list}
          data-depth={block.depth}
          data-start={block.start}
          style={number === undefined ? undefined : countFrom(block.depth, number)}
        >
          {children}
        </p>
      );
    case 'practice-example':
      return (
        <PracticeElement block={block} frame={frame} {...(attributes && { attributes })}>
          {children}
        </PracticeElement>
      );
    case 'quotation':
      return (
        <blockquote {...attributes} className="b b-quotation" data-spoken={block.speaker?.trim() ? true : undefined}>
          {children}
          {frame ?? <SpeakerWords speaker={block.speaker} />}
        </blockquote>
      );
  }
}

function PracticeElement({
  block,
  frame,
  attributes,
  children,
}: Omit<Props, 'headingLevel'> & { block: PracticeExample }) {
  const label = useSurroundings((around) => practiceLabel(block.tone, around.words));
  return (
    <p
      {...attributes}
      role="note"
      aria-label={label}
      className="b b-practice"
      data-tone={block.tone}
      data-opens={block.opens ?? (block.about && true)}
      data-label={label}
    >
      {frame ?? <AboutWords about={block.about} />}
      {children}
    </p>
  );
}

/** Sets the count at a depth; what is deeper begins anew. */
function countFrom(depth: number, number: number): CSSProperties {
  return {
    counterSet: ['d0', 'd1', 'd2']
      .flatMap((name, at) => (at < depth ? [] : [`${name} ${at === depth ? number : 0}`]))
      .join(' '),
  };
}

/** The note's number comes from the style sheet, which counts marks from `notesFrom` on. */
export function NoteMark({ note }: { note: string }) {
  return (
    <sup className="note" role="img" aria-label={note.trim() ? say('footnoteOf', { note }) : say('emptyFootnote')} />
  );
}

/** What the place is called just now. */
export function ReferenceWords({ to }: { to: string }) {
  const words = useSurroundings((around) => around.places.get(to));
  if (words !== undefined) return <span className="reference-words">{words}</span>;
  return (
    <span className="reference-words lost" title={say('placeIsGone')}>
      {say('referenceToNothing')}
    </span>
  );
}

/** Sets the count of footnotes before a text. */
export function notesFrom(count: number): CSSProperties {
  return { counterReset: `notes ${count} d0 0 d1 0 d2 0` };
}
