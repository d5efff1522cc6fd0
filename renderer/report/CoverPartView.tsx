import type { PlacedPart } from '../../core/layout.ts';
import type { CoverPart } from '../../core/part.ts';
import { fillSlots } from '../../core/slots.ts';
import { Writing } from '../ui/reading.ts';
import { CoverPicture } from './CoverPicture.tsx';
import { say } from './messages.ts';
import { headingTag } from './PartView.tsx';
import { openPanel } from './reveal.ts';
import { useSession } from './SessionContext.ts';

export function CoverPartView({ part, placed }: { part: CoverPart; placed: PlacedPart }) {
  const session = useSession();
  const Tag = headingTag(placed.level);
  const edit = () => {
    session.tab.set('details');
    openPanel();
  };
  return (
    <div className="cover">
      <Tag className="unseen">{part.title}</Tag>
      {part.picture && <CoverPicture />}
      {part.lines.map((line) => (
        <p key={line.style + line.text} className={`cover-${line.style}`}>
          {fillSlots(line.text, placed.slots)}
        </p>
      ))}
      <Writing>
        <button type="button" className="button text cover-edit" onClick={edit}>
          {say('fillInTheDetails')}
        </button>
      </Writing>
    </div>
  );
}
