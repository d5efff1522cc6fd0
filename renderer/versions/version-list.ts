import { useCallback, useEffect, useState } from 'react';
import type { Report } from '../../core/report.ts';
import type { Version } from '../../core/versions/version.ts';
import type { Session } from '../report/session.ts';
import { sayFault } from '../ui/say-fault.ts';

export type VersionList = {
  /** Latest first; none while they are read for the first time. */
  versions: readonly Version[] | undefined;
  /** What cannot be read, in words. */
  fault: string | undefined;
  reload: () => Promise<void>;
};

/** The versions in the file of the report. */
export function useVersionList({ host, file }: Session): VersionList {
  const [versions, setVersions] = useState<readonly Version[]>();
  const [fault, setFault] = useState<string>();
  const reload = useCallback(async () => {
    try {
      const listed = await host.listVersions({ file: file.get().handle });
      setVersions(listed.versions);
      setFault(listed.fault);
    } catch (error) {
      setVersions([]);
      setFault(sayFault(error));
    }
  }, [host, file]);
  useEffect(() => void reload(), [reload]);
  return { versions, fault, reload };
}

export type LoadedVersion = { id: string; report: Report } | { id: string; why: string };

/** The report of a version; nothing while it is read. */
export function useVersion({ host, file }: Session, id: string | undefined): LoadedVersion | undefined {
  const [loaded, setLoaded] = useState<LoadedVersion>();
  useEffect(() => {
    if (id === undefined) return;
    let wanted = true;
    host.loadVersion({ file: file.get().handle, id }).then(
      ({ report }) => wanted && setLoaded({ id, report }),
      (error) => wanted && setLoaded({ id, why: sayFault(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [host, file, id]);
  return loaded?.id === id ? loaded : undefined;
}
