import type { OpenReport } from '../../core/contract/contract.ts';
import type { ReadOnly } from '../../core/contract/read-only.ts';
import { ReadNewer } from './ReadNewer.tsx';
import { ReadOwned } from './ReadOwned.tsx';

type Props = { readOnly: ReadOnly; onShow: (opened: OpenReport) => void };

/** Says why the report can only be read, and leads to where it can be written in. */
export function ReadOnlyBanner({ readOnly, onShow }: Props) {
  switch (readOnly.why) {
    case 'owner':
      return <ReadOwned first={readOnly.owner} onShow={onShow} />;
    case 'newer':
      return <ReadNewer version={readOnly.version} lost={readOnly.lost} onShow={onShow} />;
  }
}
