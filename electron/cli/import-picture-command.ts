import { basename } from 'node:path';
import { isCaptioned, type Picture } from '../../core/content.ts';
import { isEmpty } from '../../core/content-text.ts';
import { AssayError } from '../../core/fault.ts';
import { allParts, layOut } from '../../core/layout.ts';
import { partsOf } from '../../core/part.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { PICTURE } from '../host/limits.ts';
import { readBarePicture } from '../host/pictures/notes.ts';
import { assetIdOf } from '../host/pictures/report-assets.ts';
import { readWhole } from '../host/read-whole.ts';
import { EDIT_APPROVED } from './approved-parts.ts';
import { type Arguments, type Command, flag, positional, text, wrongUse } from './command.ts';
import { openReport, saveOver } from './report-on-disk.ts';

export const picture: Command = {
  name: 'import picture',
  summary: 'puts a picture (PNG, JPEG or SVG) at the end of a part, or on the cover',
  usage: 'FILE.assay PICTURE --part PART --alt TEXT [--caption TEXT] [--source TEXT] | --cover',
  takes: { from: 2, to: 2 },
  options: {
    ...EDIT_APPROVED,
    part: { type: 'string', value: 'PART', help: 'the part; “assay show --json” tells the ids of parts' },
    alt: { type: 'string', value: 'TEXT', help: 'what it shows, for those who cannot see it' },
    caption: { type: 'string', value: 'TEXT', help: 'what it is called; with a caption, it is numbered' },
    source: { type: 'string', value: 'TEXT', help: 'whose picture it is, printed below it' },
    cover: { type: 'boolean', help: 'put it on the cover' },
  },
  example:
    'assay import picture caldersea.assay map.png --part background --alt "Map of the area" --caption "The area"',
  async run(given) {
    const cover = flag(given, 'cover');
    const part = text(given, 'part');
    const alt = text(given, 'alt');
    if (cover === (part !== undefined)) throw wrongUse('Say where the picture goes: either --part PART or --cover.');
    if (!cover && alt === undefined)
      throw wrongUse('Say what the picture shows, for those who cannot see it: --alt TEXT.');
    const opened = await openReport(positional(given, 0));
    const path = positional(given, 1);
    const { bytes, asset } = readBarePicture(await loadBytes(path), basename(path));
    const id = assetIdOf(bytes);
    const held: Report = { ...opened.report, assets: { ...opened.report.assets, [id]: asset } };
    const { report, where } =
      part === undefined ? onCover(held, id, opened.template) : inPart(held, id, part, given, opened.template);
    await saveOver(opened, report, { given, assets: new Map([[id, bytes]]), importing: basename(path) });
    return {
      json: { file: opened.path, asset: id, ...asset, where },
      text: `Put “${asset.name}” (${asset.width} × ${asset.height}) ${cover ? 'on' : 'at the end of'} ${where}.`,
    };
  },
};

function onCover(report: Report, id: string, template: Template): { report: Report; where: string } {
  if (!partsOf(template.parts).some((part) => part.kind === 'cover' && part.picture))
    throw new AssayError(
      'bad input',
      `The cover of ${template.title}, ${template.edition} takes no picture. Nothing was imported; put it into a part with --part.`,
    );
  return { report: { ...report, coverPicture: id }, where: 'the cover' };
}

function inPart(report: Report, asset: string, part: string, given: Arguments, template: Template) {
  const texts = allParts(layOut(report, template).parts).filter((placed) => placed.part.kind === 'prose');
  const placed = texts.find(({ id }) => id === part);
  if (!placed)
    throw wrongUse(
      `There is no part “${part}” that takes text and pictures. There are: ${texts.map(({ id }) => id).join(', ')}.`,
    );
  const before = report.parts[part] ?? [];
  const block: Picture = {
    type: 'picture',
    id: freeId(report),
    caption: text(given, 'caption')?.trim() ?? '',
    source: text(given, 'source')?.trim() ?? '',
    asset,
    alt: text(given, 'alt')?.trim() ?? '',
    share: 1,
    children: [{ text: '' }],
  };
  const content = [...(isEmpty(before) ? [] : before), block];
  return { report: { ...report, parts: { ...report.parts, [part]: content } }, where: `“${placed.where}”` };
}

/** References find it by this, so nothing else in the report may have it. */
function freeId({ parts, unplaced }: Report): string {
  const texts = [...Object.values(parts), ...unplaced.map(({ content }) => content)];
  const taken = new Set([
    ...Object.keys(parts),
    ...texts.flat().flatMap((block) => (isCaptioned(block) ? [block.id] : [])),
  ]);
  let number = 1;
  while (taken.has(`picture-${number}`)) number++;
  return `picture-${number}`;
}

function loadBytes(path: string): Promise<Uint8Array> {
  return readWhole(path, PICTURE.read, () => {
    const message = `The picture “${basename(path)}” is far too large. Make it smaller and try again.`;
    return new AssayError('bad input', message);
  });
}
