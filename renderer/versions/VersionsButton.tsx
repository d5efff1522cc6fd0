import { versionsOpen } from './open.ts';

export function VersionsButton() {
  return (
    <button type="button" className="button quiet" onClick={() => versionsOpen.set(true)}>
      Versions…
    </button>
  );
}
