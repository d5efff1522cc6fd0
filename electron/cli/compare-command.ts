import { basename, extname, resolve } from 'node:path';
import { capital } from '../../core/capital.ts';
import { sayTextsOnly } from '../../core/compare/as-exported.ts';
import { compareWhole, GROUPS, groupName, sayOpenSuggestions, type Told } from '../../core/compare/whole-reports.ts';
import { AssayError } from '../../core/fault.ts';
import type { Report } from '../../core/report.ts';
import { sayCount } from '../../core/say-count.ts';
import type { Template } from '../../core/template.ts';
import { saveFile } from '../host/atomic-save.ts';
import { exists } from '../host/free-names.ts';
import { calledName } from '../host/owner/this-process.ts';
import { createDrawPng, drawnFolder } from '../host/pictures/drawn.ts';
import { type AssetBytes, assetsIn, gatherAssets } from '../host/pictures/report-assets.ts';
import { dataFolder } from '../host/user-folders.ts';
import { findVersions, readVersion, sayFlaw } from '../host/versions/version-entries.ts';
import { exportedReport } from '../host/word-review/exported-report.ts';
import { type Arguments, type Command, flag, positional, text, texts, wrongUse } from './command.ts';
import { openToRead, type ReportOnDisk } from './report-on-disk.ts';

export const compare: Command = {
  name: 'compare',
  summary:
    'says in what a report differs from another file, from one of its versions, or from what was exported for review: text, scores, ratings, figures, structure',
  usage: 'WAS.assay|EXPORTED.docx NOW.assay [--to OUT.docx] | FILE.assay --version ID… [--to OUT.docx]',
  takes: { from: 1, to: 2 },
  options: {
    version: {
      type: 'string',
      value: 'ID',
      multiple: true,
      help: 'compare this version of the file, by its id or name, with the file as it is now; given twice, the two versions',
    },
    to: { type: 'string', value: 'OUT.docx', help: 'write the later report as a Word file with tracked changes' },
    by: { type: 'string', value: 'NAME', help: 'whose the changes are in the Word file' },
    'no-page-numbers': { type: 'boolean', help: 'leave the page numbers out of the contents, which is faster' },
    force: { type: 'boolean', help: 'write over a file that is already there' },
  },
  example: 'assay compare caldersea.assay --version "To the panel" --to changes.docx',
  async run(given) {
    const to = text(given, 'to');
    if (to !== undefined && extname(to).toLowerCase() !== '.docx')
      throw wrongUse(`The name of a Word file ends in .docx, and “${basename(to)}” does not. Choose another name.`);
    const { was, now, template, remarks, assets } = await sidesOf(given);
    if (was.report.template !== now.report.template)
      throw new AssayError(
        'bad input',
        `${was.name} and ${now.name} are of two editions (${was.report.template} and ${now.report.template}), which cannot be compared.`,
      );
    if (to !== undefined && !flag(given, 'force') && (await exists(resolve(to))))
      throw new AssayError(
        'already there',
        `There is already a file “${basename(to)}”, which was not changed. Choose another name, or write over it with --force.`,
      );
    const told = compareWhole(was.report, now.report, template);
    const open = sayOpenSuggestions([was, now]);
    const json = { was: was.name, now: now.name, remarks: [...remarks, ...open], differences: told.map(asJson) };
    if (to !== undefined) {
      const names = { was: was.name, now: now.name };
      const written = await write(to, given, { was: was.report, now: now.report, names, remarks, template, assets });
      const count = sayCount(told.length, 'place');
      return {
        json: { ...json, file: resolve(to), ...written },
        text: `Wrote “${basename(to)}”: ${told.length === 0 ? 'the two say the same' : `${count} ${told.length === 1 ? 'differs' : 'differ'}`}.`,
        remarks: [...remarks, ...open],
      };
    }
    return {
      json,
      text: textOf(told, was.name, now.name),
      remarks: [...remarks, ...open],
      exit: told.length > 0 ? 1 : 0,
    };
  },
};

/** One of the two: what it is called, and what it says. */
type Side = { name: string; report: Report };
type Sides = { was: Side; now: Side; template: Template; remarks: string[]; assets: AssetBytes };

async function sidesOf(given: Arguments): Promise<Sides> {
  const wanted = texts(given, 'version');
  const [first, second] = [positional(given, 0), given.positionals[1]];
  if (wanted.length > 0) {
    if (second !== undefined)
      throw wrongUse('Versions are of one file: give FILE.assay and --version, and no second file.');
    if (wanted.length > 2) throw wrongUse('Two versions can be compared at a time.');
    const file = await openToRead(first);
    const [was, other] = wanted.map((one) => versionIn(file, one));
    if (!was) throw wrongUse('Say which version.');
    return { was, now: other ?? { ...file, name: quoted(file) }, ...rest(file) };
  }
  if (second === undefined)
    throw wrongUse('Say what to compare with: a second file, or --version ID. “assay versions” lists the versions.');
  const isWord = (path: string) => extname(path).toLowerCase() === '.docx';
  if (isWord(first) && isWord(second)) throw wrongUse('One of the two is the report: give its file, FILE.assay.');
  const [one, other] = [
    isWord(first) ? undefined : await openToRead(first),
    isWord(second) ? undefined : await openToRead(second),
  ];
  const file = other ?? one;
  if (!file) throw wrongUse('Say what to compare.');
  if (one && other) {
    const both = rest(file);
    return {
      was: { ...one, name: quoted(one) },
      now: { ...other, name: quoted(other) },
      ...both,
      remarks: [...one.remarks, ...both.remarks],
    };
  }
  const path = one ? second : first;
  const silent = { progress: () => {}, signal: new AbortController().signal };
  const exported = {
    name: quoted({ name: basename(path) }),
    report: await exportedReport(path, file.report, file.template, silent),
  };
  const now = { ...file, name: quoted(file) };
  const both = rest(file);
  const remarks = [...both.remarks, sayTextsOnly(basename(path))];
  return one ? { was: now, now: exported, ...both, remarks } : { was: exported, now, ...both, remarks };
}

function rest(file: ReportOnDisk & { remarks: string[] }): Pick<Sides, 'template' | 'remarks' | 'assets'> {
  // Versions name pictures that the report of now may not have any more.
  return { template: file.template, remarks: file.remarks, assets: assetsIn(file.report, file.otherEntries) };
}

function quoted({ name }: { name: string }): string {
  return `“${name}”`;
}

/** By its id, or by its name where only one has that. */
function versionIn(file: ReportOnDisk, wanted: string): Side {
  const { versions, flaw } = findVersions(file.otherEntries);
  const found = versions.find(({ id }) => id === wanted.toLowerCase());
  const named = versions.filter(({ name }) => name === wanted.trim());
  const [one = found, another] = found ? [found] : named;
  if (another)
    throw new AssayError(
      'not found',
      `“${file.name}” has several versions “${wanted}”. Give the id of one: ${named.map(({ id }) => id).join(', ')}.`,
    );
  if (!one)
    throw new AssayError(
      'not found',
      sayFlaw(flaw) ??
        `There is no version ${wanted} in “${file.name}”. ${versions.length > 0 ? `“assay versions ${file.name}” lists them.` : 'It holds none.'}`,
    );
  const { report } = readVersion(file.otherEntries, one.id);
  return { name: one.name ? `the version “${one.name}”` : `the version ${one.id}`, report };
}

type Writing = {
  was: Report;
  now: Report;
  names: { was: string; now: string };
  remarks: string[];
  template: Template;
  assets: AssetBytes;
};

async function write(to: string, given: Arguments, { was, now, names, remarks, template, assets }: Writing) {
  const expects = flag(given, 'force') ? 'anything' : 'nothing';
  const by = text(given, 'by')?.trim() || (await calledName(undefined));
  // The library is large, and the other commands do without it.
  const { exportWord } = await import('../docx/export.ts');
  const { bytes, pages } = await exportWord(now, template, {
    draft: true,
    pageNumbers: !flag(given, 'no-page-numbers'),
    assets: await gatherAssets(now, async (id) => assets.get(id)),
    drawPng: createDrawPng(drawnFolder(dataFolder())),
    compare: { was, names, remarks, made: { by, at: new Date().toISOString() } },
  });
  await saveFile(to, bytes, { expects });
  return { bytes: bytes.byteLength, pages };
}

function asJson({ group, title, lines, fields }: Told) {
  return {
    group,
    title,
    fields: fields.map(({ label, was, now }) => ({ label, was: was ?? null, now: now ?? null })),
    lines: lines.filter(({ kind }) => kind !== 'same'),
  };
}

function textOf(told: readonly Told[], was: string, now: string): string {
  if (told.length === 0) return `${capital(was)} and ${now} say the same.`;
  const sections = GROUPS.flatMap((group) => {
    const own = told.filter((one) => one.group === group);
    return own.length === 0 ? [] : [[groupName(group), ...own.flatMap(placeLines)].join('\n')];
  });
  return sections.join('\n\n');
}

function placeLines({ title, lines, fields }: Told): string[] {
  return [
    `  ${title}`,
    ...fields.map(({ label, was, now }) => `    ${label}: ${was ?? '(nothing)'} → ${now ?? '(nothing)'}`),
    ...lines.flatMap(({ kind, runs, moved }) => {
      if (kind === 'same') return [];
      const words = runs.map((run) => marked(run.text, kind === 'changed' ? run.kind : 'same')).join('');
      const where =
        moved === undefined ? '' : moved === '' ? ' (moved)' : ` (moved ${kind === 'gone' ? 'to' : 'from'} ${moved})`;
      return [`    ${SIGNS[kind]} ${words.replace(/\n/g, ' ')}${where}`];
    }),
    ...(lines.length + fields.length === 0 ? ['    The words are the same; their look or order differs.'] : []),
  ];
}

const SIGNS = { gone: '-', new: '+', changed: '~' };

/** In a line that was changed: `[-what went-]`, `{+what came+}`. */
function marked(words: string, kind: 'same' | 'gone' | 'new'): string {
  return kind === 'gone' ? `[-${words}-]` : kind === 'new' ? `{+${words}+}` : words;
}
