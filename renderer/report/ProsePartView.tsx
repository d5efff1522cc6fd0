import { footnotesOf, plainText } from '../../core/content-text.ts';
import { contentLevel, type PlacedPart } from '../../core/layout.ts';
import type { ProsePart } from '../../core/part.ts';
import { signatureOf } from '../../core/signature.ts';
import { fillSlots } from '../../core/slots.ts';
import type { TextActions } from '../editor/text-actions.ts';
import { say } from './messages.ts';
import { ProseText } from './ProseText.tsx';
import { useView } from './SessionContext.ts';
import { SlotTextView } from './SlotTextView.tsx';

type Props = { part: ProsePart; placed: PlacedPart; actions: TextActions };

export function ProsePartView({ part, placed, actions }: Props) {
  const notesBefore = useView((view) => view.notesBefore.get(placed.id) ?? 0);
  const written = useView((view) => view.report.parts[placed.id]);
  const generated = placed.by === 'edition' ? plainText(placed.content) : '';
  const signature = signatureOf(part, placed.content, placed.slots);
  const headingLevel = Math.min(6, contentLevel(placed) + 2);
  return (
    <>
      {placed.leadIn.length > 0 && (
        <SlotTextView
          content={part.leadIn}
          slots={placed.slots}
          headingLevel={headingLevel}
          notesBefore={notesBefore}
          className="edition-text"
        />
      )}
      {part.suppliedBy !== undefined && (
        <p className="tag edition-tag">{say('printedApart', { supplier: fillSlots(part.suppliedBy, placed.slots) })}</p>
      )}
      {generated && (
        <p className="tag edition-tag" id={`${placed.id}-edition`}>
          {say('editionsSentencePrintedUntilYou')}
        </p>
      )}
      <ProseText
        id={placed.id}
        label={placed.where}
        placeholder={generated || part.guidance || say('writeHere', { title: placed.title.toLowerCase() })}
        headingLevel={headingLevel}
        notesBefore={notesBefore + footnotesOf(placed.leadIn).length}
        written={written}
        actions={actions}
      />
      {signature.length > 0 && (
        <div className="signature">
          {signature.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </>
  );
}
