import type { Report } from '../../core/report.ts';
import type { Progress } from '../../core/rpc.ts';
import type { Template } from '../../core/template.ts';
import { type FoundReport, foundIn } from '../../core/text-import/found-texts.ts';
import { importText } from '../../core/text-import/import-text.ts';
import type { AssetBytes } from './pictures/report-assets.ts';
import { readTextSource } from './text-source.ts';
import type { WordOptions } from './word-import/read-word.ts';

export type FoundTexts = { found: FoundReport; assets: AssetBytes };

/** What a file holds for a report, and the bytes of the pictures that it shows. */
export function findTexts(
  file: { name: string; bytes: Uint8Array },
  report: Report,
  template: Template,
  options: WordOptions,
  progress: (progress: Progress) => void,
): FoundTexts {
  progress({ done: 0, total: 2, doing: `Reading “${file.name}”` });
  const { text, options: given, assets, told } = readTextSource(file.bytes, file.name, options);
  progress({ done: 1, total: 2, doing: 'Looking for the places of its texts' });
  const imported = importText(text, report, template, { ...given, replace: true });
  return { found: foundIn(imported, text, told, template), assets };
}
