import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { allFindings } from '../../core/check/all-findings.ts';
import type { Finding } from '../../core/check/finding.ts';
import { refuseUnfinished } from '../../core/check/unfinished.ts';
import { AssayError } from '../../core/fault.ts';
import { layOut } from '../../core/layout.ts';
import type { Leaving, Removal } from '../../core/leaving/removal.ts';
import type { SentDraft } from '../../core/review/rounds/sent.ts';
import { withBelow } from '../../core/review/rounds/sent-draft.ts';
import { sayCount } from '../../core/say-count.ts';
import { saveFile } from '../host/atomic-save.ts';
import { leavingOfCopy, leavingOfPrint, picturesAtHand } from '../host/leaving.ts';
import { type AssetBytes, assetsIn, type FindAsset, gatherAssets } from '../host/pictures/report-assets.ts';
import { saveReportCopy } from '../host/report-copy.ts';
import { tally } from './check-command.ts';
import { columns } from './columns.ts';
import { type Arguments, type Command, flag, type Outcome, positional, text, wrongUse } from './command.ts';
import { refuseBefore } from './refuse-before.ts';
import { openReport, openToRead, type ReportOnDisk } from './report-on-disk.ts';
import { writeWord } from './write-word.ts';

export const exportReport: Command = {
  name: 'export',
  summary: 'writes the report in the house layout, as a Word file or one web page, or a copy of it for others',
  usage:
    'FILE.assay --to OUT.docx|OUT.html|OUT.assay [--draft [--explain] | --review [--parts ID[,ID]…]] [--charts native|picture] [--no-page-numbers] [--no-author] [--no-times] [--no-cases] [--no-versions] [--list-metadata] [--force]',
  takes: { from: 1, to: 1 },
  options: {
    to: {
      type: 'string',
      value: 'OUT',
      help: 'the file: a Word file where it ends in .docx, a web page in .html, a copy of the report in .assay',
    },
    draft: {
      type: 'boolean',
      help: 'say DRAFT on every page and list what is open; without it, errors forbid the export',
    },
    review: {
      type: 'boolean',
      help: 'a draft in Word for others to mark: with comments and suggestions, edits tracked, data protected',
    },
    parts: {
      type: 'string',
      value: 'ID[,ID]…',
      help: 'of a file for review: only the cover, the contents and these parts, without comments and suggestions; for people outside',
    },
    explain: { type: 'boolean', help: 'put an annex behind the draft that tells how each rating came about' },
    charts: {
      type: 'string',
      value: 'FORM',
      help: 'charts in Word as native charts or as a picture, whatever the edition says',
    },
    'no-page-numbers': { type: 'boolean', help: 'leave the page numbers out of the contents, which is faster' },
    'no-author': { type: 'boolean', help: 'leave out of the Word file whose it is' },
    'no-times': { type: 'boolean', help: 'leave out of the Word file when the report was begun' },
    'no-cases': { type: 'boolean', help: 'leave out of the copy the answers of the cases' },
    'no-versions': {
      type: 'boolean',
      help: 'leave out of the copy earlier versions, values and pictures, and who worked on its findings',
    },
    'list-metadata': {
      type: 'boolean',
      help: 'only say what goes with the file beside what is read in it; write nothing',
    },
    force: { type: 'boolean', help: 'write over a file that is already there' },
  },
  example: 'assay export caldersea.assay --to caldersea.docx --draft',
  async run(given) {
    const to = text(given, 'to');
    if (to === undefined) throw wrongUse('Say where the file goes: --to OUT.docx, or --to OUT.html.');
    const ending = extname(to).toLowerCase();
    if (ending !== '.docx' && ending !== '.html' && ending !== '.assay')
      throw wrongUse(
        `The name of a Word file ends in .docx, that of a web page in .html and that of a copy in .assay, and “${basename(to)}” does not. Choose another name.`,
      );
    const without = withoutOf(given, ending);
    const charts = chartsOf(given);
    const isReview = flag(given, 'review');
    if (isReview && ending !== '.docx')
      throw wrongUse('A file for review is a Word file. Give it a name that ends in .docx, or leave --review out.');
    if (flag(given, 'explain') && !flag(given, 'draft') && !isReview)
      throw wrongUse('The annex on the ratings is for drafts. Write --draft --explain, or leave --explain out.');
    if (text(given, 'parts') !== undefined && !isReview)
      throw wrongUse('Parts are chosen for a file for review. Write --review --parts, or leave --parts out.');
    if (text(given, 'parts') !== undefined && flag(given, 'explain'))
      throw wrongUse('The annex on the ratings goes to nobody outside. Leave --explain or --parts out.');
    // A draft says on each page that it is none of the published ones; anything else must lack nothing without a word.
    const isDraft = (isReview || flag(given, 'draft')) && ending !== '.assay';
    const opened = isDraft ? await openToRead(positional(given, 0)) : await openReport(positional(given, 0));
    const held = assetsIn(opened.report, opened.otherEntries);
    const findAsset = async (id: string) => held.get(id);
    if (flag(given, 'list-metadata')) return listMetadata(opened, ending, given, charts, findAsset);
    await refuseBefore(opened, to, flag(given, 'force'));
    if (ending === '.assay') return exportCopy(opened, to, given, without, findAsset);
    const { open } = allFindings(opened.report, opened.template);
    if (!isDraft) refuseFinal(open);
    const assets = await gatherAssets(opened.report, findAsset);
    const outcome = await (ending === '.html'
      ? exportPage(opened, to, given, assets)
      : exportFile(opened, to, given, assets, { ...(charts && { charts }), without }));
    const { remarks = [] } = opened;
    return { ...outcome, remarks: [...remarks, ...(outcome.remarks ?? []), ...tallied(open)] };
  },
};

/** What goes to people outside, where only some parts are asked for. */
function sentOf(
  given: Arguments,
  { report, template }: Pick<ReportOnDisk, 'report' | 'template'>,
): SentDraft | undefined {
  const asked = text(given, 'parts');
  if (asked === undefined) return undefined;
  const parts = asked.split(',').map((part) => part.trim());
  return {
    parts: withBelow(
      layOut(report, template),
      parts.filter((part) => part !== ''),
    ),
  };
}

function chartsOf(given: Arguments): 'native' | 'picture' | undefined {
  const charts = text(given, 'charts');
  if (charts === undefined || charts === 'native' || charts === 'picture') return charts;
  throw wrongUse(`There are no charts as “${charts}”. Write --charts native or --charts picture.`);
}

type Ending = '.docx' | '.html' | '.assay';

const REMOVALS = { author: '.docx', times: '.docx', cases: '.assay', versions: '.assay' } as const;

/** What shall be left out. Throws `wrong use` for what such a file never holds: whoever asks may think that it does. */
function withoutOf(given: Arguments, ending: Ending): Removal[] {
  return (['author', 'times', 'cases', 'versions'] as const).filter((removal) => {
    const asked = flag(given, `no-${removal}`);
    if (asked && REMOVALS[removal] !== ending)
      throw wrongUse(
        `There is nothing to leave out by --no-${removal}: it is for files that end in ${REMOVALS[removal]}. Leave it out.`,
      );
    return asked;
  });
}

async function listMetadata(
  opened: ReportOnDisk,
  ending: Ending,
  given: Arguments,
  charts: 'native' | 'picture' | undefined,
  findAsset: FindAsset,
): Promise<Outcome> {
  const { report, template, otherEntries } = opened;
  const pictures = await picturesAtHand(report, findAsset);
  const printed = {
    form: ending === '.html' ? ('page' as const) : ('word' as const),
    draft: flag(given, 'draft') || flag(given, 'review'),
    explain: flag(given, 'explain'),
    review: flag(given, 'review'),
    sent: sentOf(given, opened),
    ...(charts && { charts }),
  };
  const leaving =
    ending === '.assay'
      ? leavingOfCopy(report, otherEntries, pictures)
      : leavingOfPrint(report, template, pictures, printed);
  return { json: leaving, text: leavingText(leaving) };
}

function leavingText({ goes, stays }: Leaving): string {
  const rows = goes.map(({ what, removal }) => [what, ...(removal ? [LEFT_OUT_BY[removal]] : [])]);
  return [
    'Goes with the file:',
    ...columns(rows),
    '',
    'Does not go with it:',
    ...columns(stays.map((what) => [what])),
  ].join('\n');
}

const LEFT_OUT_BY: Record<Removal, string> = {
  author: '(--no-author leaves it out)',
  times: '(--no-times leaves it out)',
  'chart data': '(--charts picture leaves them out)',
  cases: '(--no-cases leaves them out)',
  versions: '(--no-versions leaves them out)',
};

async function exportCopy(
  { report, otherEntries }: ReportOnDisk,
  to: string,
  given: Arguments,
  without: readonly Removal[],
  findAsset: FindAsset,
): Promise<Outcome> {
  const expects = flag(given, 'force') ? 'anything' : 'nothing';
  await saveReportCopy(to, report, { expects, entries: otherEntries, without, findAsset });
  const { size } = await stat(to);
  return {
    json: { file: to, bytes: size, without },
    text: `Wrote “${basename(to)}”, a copy of the report, ${kilobytes(size)}.`,
  };
}

function refuseFinal(open: readonly Finding[]): void {
  try {
    refuseUnfinished(open);
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    const remedy = '“assay check” lists every error; --draft exports a draft.';
    throw new AssayError(error.code, `${error.message} ${remedy}`, { cause: error });
  }
}

async function exportFile(
  { report, template }: ReportOnDisk,
  to: string,
  given: Arguments,
  assets: AssetBytes,
  look: { charts?: 'native' | 'picture'; without: readonly Removal[] },
): Promise<Outcome> {
  const pageNumbers = !flag(given, 'no-page-numbers');
  const { bytes, pages, mayDiffer } = await writeWord(report, template, {
    draft: flag(given, 'draft') || flag(given, 'review'),
    explain: flag(given, 'explain'),
    ...(flag(given, 'review') && {
      review: { at: new Date().toISOString(), sent: sentOf(given, { report, template }) },
    }),
    pageNumbers,
    assets,
    ...look,
  });
  await saveFile(to, bytes, { expects: flag(given, 'force') ? 'anything' : 'nothing' });
  const length = pages === null ? '' : `, ${sayCount(pages, 'page')}`;
  const unnumbered = pages === null && template.parts.some(({ kind }) => kind === 'contents');
  return {
    json: { file: to, bytes: bytes.byteLength, pages, mayDiffer },
    text: `Wrote “${basename(to)}”${length}, ${kilobytes(bytes.byteLength)}.`,
    remarks: [...(mayDiffer ? [MAY_DIFFER] : []), ...(unnumbered ? [pageNumbers ? NOT_WORKED_OUT : LEFT_OUT] : [])],
  };
}

async function exportPage(
  { report, template }: ReportOnDisk,
  to: string,
  given: Arguments,
  assets: AssetBytes,
): Promise<Outcome> {
  const { exportHtml } = await import('../html/export-html.ts');
  const bytes = Buffer.from(
    exportHtml(report, template, { draft: flag(given, 'draft'), explain: flag(given, 'explain'), assets }),
  );
  await saveFile(to, bytes, { expects: flag(given, 'force') ? 'anything' : 'nothing' });
  return {
    json: { file: to, bytes: bytes.byteLength },
    text: `Wrote “${basename(to)}”, ${kilobytes(bytes.byteLength)}.`,
  };
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`;

/** Advice is not worth a word at every export. */
function tallied(findings: readonly Finding[]): string[] {
  const found = tally(findings.filter(({ severity }) => severity !== 'advice'));
  return found === 'No findings.' ? [] : [`“assay check” finds: ${found}`];
}

const IN_WORD = 'Word fills them in: click into the contents and press F9.';
const LEFT_OUT = `The contents have no page numbers, as you asked. ${IN_WORD}`;
const MAY_DIFFER =
  'Because of its footnotes, Word may end some pages elsewhere, so that a page number in the contents is one out. To be sure, click into the contents in Word and press F9.';
const NOT_WORKED_OUT = `The contents have no page numbers, because the pages could not be worked out to the end; the font of the edition may not be known here. ${IN_WORD}`;
