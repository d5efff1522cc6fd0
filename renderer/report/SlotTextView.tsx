import { useMemo } from 'react';
import { type Block, type Content, isCaptioned, isText } from '../../core/content.ts';
import { fillContent, fillSlots, type SlotValues, slotPieces } from '../../core/slots.ts';
import type { Template } from '../../core/template.ts';
import { TextView } from '../editor/TextView.tsx';
import { ShowWords } from '../editor/words.ts';
import { say } from './messages.ts';
import { goToFinding } from './reveal.ts';
import { useSession } from './SessionContext.ts';
import type { Session } from './session.ts';

type Props = { content: Content; slots: SlotValues; headingLevel: number; notesBefore: number; className?: string };

/** A text of the edition in which each detail is a way to its field, and an empty one says what belongs there. */
export function SlotTextView({ content, slots, ...rest }: Props) {
  const session = useSession();
  const open = useMemo(() => content.map((block) => withOpenSlots(block, slots)), [content, slots]);
  const show = useMemo(() => (words: string) => showSlots(words, slots, session), [slots, session]);
  return (
    <ShowWords value={show}>
      <TextView content={open} {...rest} />
    </ShowWords>
  );
}

/** All slots filled but those in running words, which are shown as places of their own. */
function withOpenSlots(block: Block, slots: SlotValues): Block {
  const [filled = block] = fillContent([block], slots);
  if (isCaptioned(block) || isCaptioned(filled)) return filled;
  return {
    ...filled,
    children: filled.children.map((inline, index) => {
      const raw = block.children[index];
      return raw && isText(raw) ? raw : inline;
    }),
  };
}

function showSlots(words: string, slots: SlotValues, session: Session) {
  return slotPieces(words).map((piece, index) => {
    if (!piece.slot) return piece.text;
    const text = fillSlots(piece.text, slots);
    const detail = detailOf(session.template, piece.slot);
    if (!detail) return text;
    const empty = !slots.filled.has(piece.slot);
    return (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: the same slot may come twice, and its place is its name
        key={index}
        type="button"
        className={empty ? 'slot empty' : 'slot'}
        title={say('changeItAmongTheDetails', { label: detail.label })}
        onClick={() => goToFinding(session, { detail: detail.id })}
      >
        {text}
      </button>
    );
  });
}

function detailOf(template: Template, slot: string) {
  return template.details.find(({ id }) => id === slot);
}
