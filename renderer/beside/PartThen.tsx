import { Working } from '../files/Working.tsx';
import { useSession } from '../report/SessionContext.ts';
import { PartText, WithVersion } from '../versions/VersionText.tsx';
import { useVersion } from '../versions/version-list.ts';
import { say } from './messages.ts';
import { hasWords } from './to-read.ts';

/** A part as it was in a version. */
export function PartThen({ part, version }: { part: string; version: string }) {
  const session = useSession();
  const loaded = useVersion(session, version);
  if (!loaded) return <Working doing={say('readingTheVersion')} />;
  if ('why' in loaded)
    return (
      <p className="notice error" role="alert">
        {loaded.why}
      </p>
    );
  const { report } = loaded;
  if (report.template !== session.template.id) return <p className="hint">{say('nothingWasWrittenThen')}</p>;
  return (
    <WithVersion report={report}>
      {({ slots }, parts) => {
        const placed = parts.find(({ id }) => id === part);
        return placed && hasWords(placed) ? (
          <PartText placed={placed} report={report} slots={slots} />
        ) : (
          <p className="hint">{say('nothingWasWrittenThen')}</p>
        );
      }}
    </WithVersion>
  );
}
