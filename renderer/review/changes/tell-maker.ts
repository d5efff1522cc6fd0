import { sayMakers } from '../../../core/review/suggestions/makers.ts';
import type { Session } from '../../report/session.ts';
import { sayTime } from '../../ui/time.ts';
import { madeNow } from './made-now.ts';
import { suggesting } from './recorder.ts';

/**
 * Words that changed say who changed them, and when, while the pointer is on them. Until then nothing of it stands beside the
 * text, where each change that is noted would have it written anew.
 */
export function tellMakers(session: Session): () => void {
  const tell = ({ target }: PointerEvent) => {
    const words = target instanceof Element ? target.closest<HTMLElement>('[data-of-change]') : null;
    const part = words?.closest<HTMLElement>('[data-part]')?.dataset.part;
    if (!words || part === undefined) return;
    const noted = session.report().suggested?.made[`parts/${part}/${words.dataset.ofChange}`];
    // What was just typed is not noted yet.
    const made = noted ?? (suggesting.get() ? madeNow() : undefined);
    if (!made) return;
    words.title = `${sayMakers(made)}, ${sayTime(made.at)}`;
    words.addEventListener('pointerout', () => words.removeAttribute('title'), { once: true });
  };
  addEventListener('pointerover', tell);
  return () => removeEventListener('pointerover', tell);
}
