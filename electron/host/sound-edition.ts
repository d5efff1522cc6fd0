import { readFile } from 'node:fs/promises';
import { parseQuickly } from '../../core/known-shape.ts';
import { Template } from '../../core/template.ts';

/**
 * An edition without the lines of its file, which take longer to know than all of the rest. Nothing where the file cannot
 * be read or has a flaw; of a key that stands there twice, the last counts.
 */
export async function loadSoundEdition(path: string): Promise<Template | undefined> {
  try {
    return parseQuickly(Template, JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}
