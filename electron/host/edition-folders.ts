import { dirname, join } from 'node:path';
import type { EditionFolder } from '../../core/contract/contract.ts';
import { placeOf } from './file-fault.ts';
import type { LoadedTemplates } from './templates.ts';

/** What was found in each folder. The first comes with Assay, the last is the user’s own, and what is between the organisation’s. */
export function foldersOfEditions(
  folders: readonly string[],
  { templates, fileOf, faulty, faults }: LoadedTemplates,
): EditionFolder[] {
  return folders.map((folder, at) => {
    const here = dirname(join(folder, 'any'));
    const isHere = (file: string | undefined) => file !== undefined && dirname(file) === here;
    return {
      whose: at === 0 ? 'assay' : at === folders.length - 1 ? 'user' : 'organisation',
      place: placeOf(folder),
      editions: templates
        .filter(({ id }) => isHere(fileOf.get(id)))
        .map(({ id, title, edition }) => ({ id, title, edition })),
      faults: faults.filter((_, index) => isHere(faulty[index]?.file)),
    };
  });
}
