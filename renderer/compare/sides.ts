import { useEffect, useMemo, useState } from 'react';
import { sayTextsOnly } from '../../core/compare/as-exported.ts';
import type { FileRef } from '../../core/contract/handle.ts';
import { AssayError } from '../../core/fault.ts';
import type { Report } from '../../core/report.ts';
import type { Version } from '../../core/versions/version.ts';
import type { Session } from '../report/session.ts';
import { sayFault } from '../ui/say-fault.ts';
import { sayTime } from '../ui/time.ts';
import { sayVersion } from '../versions/say-version.ts';
import { say } from './messages.ts';

/** What can be compared: the report, one of its versions, another report, or a Word file that was exported for review. */
export type Side =
  | { kind: 'now' }
  | { kind: 'version'; version: Version }
  | { kind: 'file'; file: FileRef }
  | { kind: 'exported'; file: FileRef };

/** The same for the same side. */
export function sideKey(side: Side): string {
  if (side.kind === 'now') return 'now';
  return side.kind === 'version' ? `version ${side.version.id}` : `${side.kind} ${side.file.handle}`;
}

export function saySide(side: Side): string {
  switch (side.kind) {
    case 'now':
      return say('theReportAsItIsNow');
    case 'version':
      return `${sayVersion(side.version)} (${sayTime(side.version.at)})`;
    case 'file':
    case 'exported':
      return side.file.name;
  }
}

export type ReadSide = { report: Report } | { why: string };

/** What a side says; nothing while it is read. */
export function useSide(session: Session, side: Side | undefined): ReadSide | undefined {
  const key = side && sideKey(side);
  const [read, setRead] = useState<{ key: string; found: ReadSide }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: sides of one key say the same
  useEffect(() => {
    if (!side || key === undefined) return;
    let wanted = true;
    const tell = (found: ReadSide) => wanted && setRead({ key, found });
    readSide(session, side).then(
      (report) => tell({ report }),
      (error) => tell({ why: sayFault(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [session, key]);
  return useMemo(() => (read?.key === key ? read?.found : undefined), [read, key]);
}

async function readSide(session: Session, side: Side): Promise<Report> {
  const { host, file, template } = session;
  const report = await readReport();
  if (report.template !== template.id)
    throw new AssayError('bad input', say('isOfAnotherEdition', { name: saySide(side), template: report.template }));
  return report;

  async function readReport(): Promise<Report> {
    switch (side.kind) {
      case 'now':
        return session.report();
      case 'version':
        return (await host.loadVersion({ file: file.get().handle, id: side.version.id })).report;
      case 'file':
        return (await host.readFile({ file: side.file.handle })).report;
      case 'exported':
        return (await host.readExported({ file: side.file.handle, report: session.report() })).report;
    }
  }
}

/** What a comparison of these two cannot say. */
export function sayLimits(sides: readonly (Side | undefined)[]): string[] {
  return sides.flatMap((side) => (side?.kind === 'exported' ? [sayTextsOnly(side.file.name)] : []));
}
