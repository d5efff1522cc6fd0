import { say } from './messages.ts';
import { versionsOpen } from './open.ts';

export function VersionsButton() {
  return (
    <button type="button" className="button quiet" onClick={() => versionsOpen.set(true)}>
      {say('openVersions')}
    </button>
  );
}
