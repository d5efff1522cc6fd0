import { contentLevel, type PlacedPart } from '../../core/layout.ts';
import type { TextActions } from '../editor/text-actions.ts';
import { Writing } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { unseen } from '../ui/unseen.ts';
import { say } from './messages.ts';
import { ProseText } from './ProseText.tsx';
import { fieldName } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';
import { SlotTextView } from './SlotTextView.tsx';

type Props = { placed: PlacedPart; actions: TextActions };

/** The edition's own text: read only, until someone asks for other words in its place. */
export function FixedPartView({ placed, actions }: Props) {
  const session = useSession();
  const { id } = placed;
  const notesBefore = useView((view) => view.notesBefore.get(id) ?? 0);
  const written = useView((view) => view.report.parts[id]);
  const headingLevel = Math.min(6, contentLevel(placed) + 2);
  const own = written !== undefined;
  const swap = () => {
    session.change(fieldName.wording(id), { wording: { part: id, content: own ? undefined : placed.content } });
    if (!own) session.caret.set({ part: id, aim: { to: 'end' } });
  };
  return (
    <div className={own ? 'fixed own' : 'fixed'}>
      <div className="fixed-bar">
        <span className="tag">{own ? say('yourWording') : say('editionText')}</span>
        <Writing>
          <button type="button" className="button text" data-field={fieldName.wording(id)} onClick={swap}>
            {rich(say, own ? 'returnToTheEditionsText' : 'useOwnWording', { where: placed.where, unseen })}
          </button>
        </Writing>
      </div>
      {own ? (
        <ProseText
          id={id}
          label={placed.where}
          placeholder={say('thisTextIsEmpty')}
          headingLevel={headingLevel}
          notesBefore={notesBefore}
          written={written}
          actions={actions}
        />
      ) : (
        <SlotTextView
          content={'text' in placed.part ? placed.part.text : placed.content}
          slots={placed.slots}
          headingLevel={headingLevel}
          notesBefore={notesBefore}
        />
      )}
    </div>
  );
}
