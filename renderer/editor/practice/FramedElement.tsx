import type { ReactNode } from 'react';
import { Editor, Transforms } from 'slate';
import { ReactEditor, type RenderElementProps, useSelected, useSlateStatic } from 'slate-react';
import type { PracticeExample, Quotation } from '../../../core/content.ts';
import { returnToText } from '../caret.ts';
import { BlockElement } from '../elements.tsx';
import { FrameField } from '../figure/FrameField.tsx';
import { say } from '../messages.ts';

type Framed = Quotation | PracticeExample;
type Props = Pick<RenderElementProps, 'attributes'> & { block: Framed; children: ReactNode };

/** A quotation with the field of its speaker, or an example with those of whom it is about. */
export function FramedElement({ attributes, block, children }: Props) {
  const editor = useSlateStatic();
  const selected = useSelected();
  const leave = (edge: 'start' | 'end') => {
    const path = ReactEditor.findPath(editor, block);
    returnToText(editor);
    // Whoever came from its text goes back to where the caret was.
    if (editor.selection?.focus.path[0] === path[0]) return;
    Transforms.select(editor, edge === 'end' ? Editor.end(editor, path) : Editor.start(editor, path));
  };
  const frame =
    block.type === 'quotation' ? (
      <SpeakerField quotation={block} shown={selected} onLeave={() => leave('end')} />
    ) : (
      <AboutFields example={block} shown={selected} onLeave={() => leave('start')} />
    );
  return (
    <BlockElement block={block} headingLevel={0} attributes={attributes} frame={frame}>
      {children}
    </BlockElement>
  );
}

type SpeakerProps = { quotation: Quotation; shown: boolean; onLeave: () => void };

function SpeakerField({ quotation, shown, onLeave }: SpeakerProps) {
  const { speaker = '' } = quotation;
  return (
    <footer className="speaker-line" contentEditable={false} data-empty={speaker === ''} data-shown={shown}>
      <span aria-hidden="true">{'\u2013 '}</span>
      <FrameField
        block={quotation}
        name="speaker"
        label={say('speakerOfTheQuotation')}
        placeholder={say('whoSaidIt')}
        className="frame-words caption-field"
        kept={speaker}
        change={(line) => ({ speaker: line === '' ? undefined : line })}
        away="ArrowUp"
        onLeave={onLeave}
      />
    </footer>
  );
}

type AboutProps = { example: PracticeExample; shown: boolean; onLeave: () => void };

const FIELDS = [
  { key: 'name', label: say('pseudonymOfWhomItIsAbout'), placeholder: say('name') },
  { key: 'age', label: say('ageOfWhomItIsAbout'), placeholder: say('age') },
] as const;
const NOT_PRINTED = say('notPrintedItKeepsTrack');

function AboutFields({ example, shown, onLeave }: AboutProps) {
  const { name = '', age = '' } = example.about ?? {};
  const change = (fields: { name?: string; age?: string }) => {
    const about = { name, age, ...fields };
    return { about: about.name === '' && about.age === '' ? undefined : about };
  };
  return (
    <span className="about-line" contentEditable={false} data-empty={example.about === undefined} data-shown={shown}>
      {FIELDS.map(({ key, label, placeholder }) => (
        <FrameField
          key={key}
          block={example}
          name={key}
          label={label}
          placeholder={placeholder}
          description={NOT_PRINTED}
          className={`frame-words caption-field about-${key}`}
          kept={key === 'name' ? name : age}
          change={(line) => change({ [key]: line })}
          away="ArrowDown"
          onLeave={onLeave}
        />
      ))}
    </span>
  );
}
