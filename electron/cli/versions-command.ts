import { basename } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import { sayCount } from '../../core/say-count.ts';
import type { Version, VersionKind } from '../../core/versions/version.ts';
import { loadReport, saveReport } from '../host/report-file.ts';
import { withoutPieces } from '../host/versions/version-calls.ts';
import { findVersions, readVersion, sayFlaw } from '../host/versions/version-entries.ts';
import type { ZipEntries } from '../host/zip-entries.ts';
import { columns } from './columns.ts';
import { type Command, flag, type Outcome, positional, text, texts, wrongUse } from './command.ts';
import { assertReportName } from './report-on-disk.ts';

export const versions: Command = {
  name: 'versions',
  summary:
    'lists the versions in the file of a report, names, renames or removes one, or writes one of them as a report of its own',
  usage: 'FILE.assay [--name NAME | --show ID --to OTHER.assay | --rename ID --name NAME | --remove ID… --yes]',
  takes: { from: 1, to: 1 },
  options: {
    name: { type: 'string', value: 'NAME', help: 'keep the report as it is now as a version of this name' },
    show: { type: 'string', value: 'ID', help: 'the version to write; the list says their ids' },
    to: { type: 'string', value: 'OTHER.assay', help: 'the new file that it is written to' },
    rename: { type: 'string', value: 'ID', help: 'the version that gets the name; it is kept for good from then on' },
    remove: {
      type: 'string',
      value: 'ID',
      help: 'a version to be removed for good; may be given again',
      multiple: true,
    },
    yes: { type: 'boolean', help: 'remove without asking back' },
  },
  example: 'assay versions caldersea.assay --name "To the ratings panel"',
  async run(given) {
    const path = positional(given, 0);
    const [name, show, to] = [text(given, 'name')?.trim(), text(given, 'show'), text(given, 'to')];
    const [rename, remove] = [text(given, 'rename'), texts(given, 'remove')];
    const isWriting = show !== undefined || to !== undefined;
    if (remove.length > 0 ? name !== undefined || rename !== undefined || isWriting : rename !== undefined && isWriting)
      throw wrongUse('Name, write, rename or remove, one at a time: --remove stands alone, and --rename with --name.');
    if (remove.length > 0) return removeVersions(path, remove.map(lower), flag(given, 'yes'));
    if (rename !== undefined) return renameVersion(path, rename.toLowerCase(), name);
    if (name !== undefined && (show !== undefined || to !== undefined))
      throw wrongUse('Either name a version or write one: --name does not go together with --show and --to.');
    if ((show === undefined) !== (to === undefined))
      throw wrongUse(
        'Say which version to write and where: --show ID --to OTHER.assay. Without options, the list says the ids.',
      );
    if (show !== undefined && to !== undefined) return write(path, show.toLowerCase(), to);
    return name === undefined ? list(path) : keep(path, name);
  },
};

async function list(path: string): Promise<Outcome> {
  const { otherEntries } = await loadReport(path);
  const { versions: found, flaw } = findVersions(otherEntries);
  const listed = found.map(withoutPieces).reverse();
  const fault = sayFlaw(flaw);
  return {
    json: { file: path, versions: listed, fault: fault ?? null },
    text: listed.length > 0 ? columns(listed.map(lineOf), 0).join('\n') : 'The file holds no versions.',
    remarks: fault === undefined ? [] : [fault],
  };
}

function lineOf({ id, at, kind, name, words }: Version): string[] {
  return [
    id,
    at.slice(0, 16).replace('T', ' '),
    sayCount(words, 'word'),
    name ? `${SAID[kind]} “${name}”` : SAID[kind],
  ];
}

const SAID: Record<VersionKind, string> = {
  named: 'named',
  import: 'before the import of',
  restore: 'before a version was restored',
  daily: 'as the day began',
  export: 'before the export to',
};

async function keep(path: string, name: string): Promise<Outcome> {
  assertName(name);
  const { report, otherEntries, revision } = await loadReport(path);
  const at = new Date().toISOString();
  const keep = [{ kind: 'named' as const, name, report, at }];
  await saveReport(path, report, { expects: { revision }, otherEntries, keep });
  const kept = findVersions((await loadReport(path)).otherEntries).versions.findLast((one) => one.name === name);
  return {
    json: { file: path, version: kept ? withoutPieces(kept) : null },
    text: `“${basename(path)}” as it is now is kept as the version “${name}”${kept ? ` (${kept.id})` : ''}.`,
  };
}

/** Another report with the id of the first, so that the two can be compared and merged. */
async function write(path: string, id: string, to: string): Promise<Outcome> {
  assertReportName(to);
  const { otherEntries } = await loadReport(path);
  assertThere(path, otherEntries, [id]);
  const { version, report } = readVersion(otherEntries, id);
  // The pictures come along, and the other versions do not.
  const pictures = new Map([...otherEntries].filter(([name]) => name.startsWith('assets/')));
  await saveReport(to, report, { expects: 'nothing', otherEntries: pictures });
  return {
    json: { file: to, version: withoutPieces(version) },
    text: `Wrote the version ${version.name ? `“${version.name}”` : id} of “${basename(path)}” to “${basename(to)}”.`,
  };
}

async function renameVersion(path: string, id: string, name: string | undefined): Promise<Outcome> {
  assertName(name);
  const { report, otherEntries, revision } = await loadReport(path);
  const [before] = assertThere(path, otherEntries, [id]);
  await saveReport(path, report, { expects: { revision }, otherEntries, edit: [{ to: 'rename', id, name }] });
  return {
    json: { file: path, version: before ? { ...before, kind: 'named', name } : null },
    text: `The version ${id} of “${basename(path)}” is called “${name}” now.`,
  };
}

/** Without `yes`, only says what it would do. */
async function removeVersions(path: string, ids: readonly string[], yes: boolean): Promise<Outcome> {
  const { report, otherEntries, revision } = await loadReport(path);
  const removed = assertThere(path, otherEntries, ids);
  const list = columns(removed.map(lineOf), 0).join('\n');
  const many = removed.length === 1 ? 'version' : 'versions';
  if (!yes) {
    const question = `This would remove ${removed.length} ${many} from “${basename(path)}” for good. Nothing was changed; say --yes to do it.`;
    return { json: { file: path, removed: [], wouldRemove: removed }, text: list, remarks: [question], exit: 1 };
  }
  const edit = ids.map((id) => ({ to: 'remove' as const, id }));
  await saveReport(path, report, { expects: { revision }, otherEntries, edit });
  return {
    json: { file: path, removed },
    text: `${list}\nRemoved from “${basename(path)}”: ${removed.length} ${many}.`,
  };
}

function assertName(name: string | undefined): asserts name is string {
  if (name === undefined || name === '' || name.length > 120)
    throw wrongUse('The name of a version has 1 to 120 letters: --name "To the panel".');
}

/** @throws AssayError `not found` that names the first that is not in the file */
function assertThere(path: string, entries: ZipEntries, ids: readonly string[]): Version[] {
  const { versions: found, flaw } = findVersions(entries);
  return [...new Set(ids)].map((id) => {
    const version = found.find((one) => one.id === id);
    if (version) return withoutPieces(version);
    const known = found.length > 0 ? `“assay versions ${basename(path)}” lists them.` : 'It holds none.';
    throw new AssayError('not found', sayFlaw(flaw) ?? `There is no version ${id} in “${basename(path)}”. ${known}`);
  });
}

function lower(id: string): string {
  return id.toLowerCase();
}
