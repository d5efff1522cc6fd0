import { basename, resolve } from 'node:path';
import { plainText } from '../../core/content-text.ts';
import { decideAll, type Merged, mergeReports } from '../../core/merge/merge-reports.ts';
import { type Conflict, openConflicts, type Shown, type Three } from '../../core/merge/merging.ts';
import { placeNames, shortened } from '../../core/merge/name-place.ts';
import type { Report } from '../../core/report.ts';
import { sayCount } from '../../core/say-count.ts';
import { assetsIn } from '../host/pictures/report-assets.ts';
import { saveReport } from '../host/report-file.ts';
import { type Arguments, type Command, flag, type Outcome, positional, text, wrongUse } from './command.ts';
import { about, assertReportName, openReport, type ReportOnDisk } from './report-on-disk.ts';

export const merge: Command = {
  name: 'merge',
  summary: 'merges copies that grew apart against the version they came from; what two changed is asked for',
  usage: 'BASE.assay A.assay B.assay [MORE.assay …] --to NEW.assay [--prefer a|b] [--force]',
  takes: { from: 3, to: Number.POSITIVE_INFINITY },
  options: {
    to: { type: 'string', value: 'NEW', help: 'the file that the merged report is written to' },
    prefer: {
      type: 'string',
      value: 'SIDE',
      help: 'where two changed the same: a keeps what was merged before, b takes the copy that comes after',
    },
    force: { type: 'boolean', help: 'write over a file that is already there' },
  },
  example: 'assay merge sent-out.assay from-anna.assay from-ben.assay --to caldersea.assay',
  async run(given) {
    const to = text(given, 'to');
    if (to === undefined) throw wrongUse('Say where the merged report goes: --to NEW.assay.');
    assertReportName(to);
    const side = sideOf(given);
    const base = await openReport(positional(given, 0));
    const copies: ReportOnDisk[] = [];
    for (const path of given.positionals.slice(1)) copies.push(await openReport(path));
    const [first, ...others] = copies;
    if (!first) throw wrongUse('Say which copies to merge.');
    let ours = first.report;
    const rounds: Round[] = [];
    for (const copy of others) {
      const three = { base: base.report, ours, theirs: copy.report };
      const merged = await about(copy.name, () => mergeReports(three, side ? decideAll(three, side) : {}));
      rounds.push({ copy, three, merged });
      ours = merged.report;
    }
    const open = rounds.flatMap(({ copy, three, merged }) =>
      openConflicts(merged.conflicts).map((conflict) => toldOf(conflict, three, copy, base)),
    );
    if (open.length > 0) return refused(open);
    await write(to, ours, [first, ...others, base], given);
    const settled = rounds.flatMap(({ merged }) => merged.conflicts).length;
    return {
      json: { file: resolve(to), merged: copies.map(({ path }) => path), settled, conflicts: [] },
      text: `Merged ${sayCount(copies.length, 'copy', 'copies')} into “${basename(to)}”.${settled > 0 ? ` ${sayCount(settled, 'place')} that two had changed ${settled === 1 ? 'was' : 'were'} settled by --prefer.` : ''}`,
    };
  },
};

type Round = { copy: ReportOnDisk; three: Three<Report>; merged: Merged };

function sideOf(given: Arguments): 'ours' | 'theirs' | undefined {
  const prefer = text(given, 'prefer');
  if (prefer === undefined) return undefined;
  if (prefer !== 'a' && prefer !== 'b') throw wrongUse(`There is no side “${prefer}”. Write --prefer a or --prefer b.`);
  return prefer === 'a' ? 'ours' : 'theirs';
}

type Told = { place: string; copy: string; base: string | null; a: string | null; b: string | null };

function toldOf(
  { place, base, ours, theirs }: Conflict,
  three: Three<Report>,
  copy: ReportOnDisk,
  { template }: ReportOnDisk,
): Told {
  return {
    place: placeNames(three, template)(place).name,
    copy: copy.name,
    base: wordsOf(base),
    a: wordsOf(ours),
    b: wordsOf(theirs),
  };
}

function wordsOf(shown: Shown): string | null {
  if (!shown) return null;
  return shown.kind === 'text' ? plainText(shown.content) : shown.words;
}

/** Nothing is written while somebody has to decide. */
function refused(open: readonly Told[]): Outcome {
  const lines = open.flatMap(({ place, copy, a, b }) => [
    `${place} (${copy})`,
    `  a  ${a === null ? '(nothing)' : shortened(a, 100)}`,
    `  b  ${b === null ? '(nothing)' : shortened(b, 100)}`,
  ]);
  const places = `${sayCount(open.length, 'place')} ${open.length === 1 ? 'was' : 'were'} changed by two, each otherwise`;
  return {
    json: { conflicts: open },
    text: [...lines, `${places}. Nothing was written. Decide with --prefer a or --prefer b, or in the window.`].join(
      '\n',
    ),
    exit: 3,
  };
}

async function write(to: string, report: Report, files: readonly ReportOnDisk[], given: Arguments): Promise<void> {
  const [first] = files;
  await saveReport(to, report, {
    expects: flag(given, 'force') ? 'anything' : 'nothing',
    ...(first && { otherEntries: first.otherEntries }),
    findAsset: async (id) => {
      for (const file of files) {
        const bytes = assetsIn(file.report, file.otherEntries).get(id);
        if (bytes) return bytes;
      }
      return undefined;
    },
  });
}
