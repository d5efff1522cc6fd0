import { setImmediate } from 'node:timers/promises';
import { AssayError } from '../../core/fault.ts';
import type { Report } from '../../core/report.ts';
import type { Work } from '../../core/rpc.ts';
import type { Template } from '../../core/template.ts';
import { type FoundReport, foundIn } from '../../core/text-import/found-texts.ts';
import { importText } from '../../core/text-import/import-text.ts';
import type { AssetBytes } from './pictures/report-assets.ts';
import { readTextSource } from './text-source.ts';
import type { WordOptions } from './word-import/read-word.ts';

/** What a file holds for a report, and the bytes of the pictures that it shows. */
export async function findTexts(
  file: { name: string; bytes: Uint8Array },
  report: Report,
  template: Template,
  options: WordOptions,
  { progress, signal }: Work,
): Promise<{ found: FoundReport; assets: AssetBytes }> {
  /** Lets the answer go out, and a cancel come in. */
  const step = async (done: number, doing: string) => {
    progress({ done, total: 2, doing });
    await setImmediate();
    if (signal.aborted) throw new AssayError('cancelled', 'Reading the text was cancelled. The report is unchanged.');
  };
  await step(0, `Reading “${file.name}”`);
  const { text, options: given, assets, told } = readTextSource(file.bytes, file.name, options);
  await step(1, 'Looking for the places of its texts');
  const imported = importText(text, report, template, { ...given, replace: true });
  return { found: foundIn(imported, text, told, template), assets };
}
