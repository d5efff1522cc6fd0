import { expect } from 'vitest';
import { edition, tryOverEach } from './world.ts';

tryOverEach([
  [
    'unsaved work of which a piece is no JSON is refused in a sentence, and stays',
    async ({ client, internals }) => {
      const { file, report, revision } = await client.newReport({ ...edition, name: 'A' });
      const work = 'work-0001';
      const pieces = { details: '{', 'parts/foreword': '[]' };
      const kept = { file: file.handle, report: report.id, basedOn: revision, work, turn: 1, dirty: true, whole: true };
      await client.keepWork({ ...kept, takes: [], pieces });
      for (const call of [() => client.loadWork({ work }), () => client.copyWork({ work, beside: file.handle })])
        await expect(call()).rejects.toMatchObject({
          code: 'damaged file',
          message:
            'This unsaved work is damaged and cannot be read. It stays where it is, and the report is as it was saved last.',
        });
      expect((await client.openReport({ file: file.handle })).revision).toBe(revision);
      expect(internals).toEqual([]);
    },
  ],
]);
