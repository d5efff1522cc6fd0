import { mkdir, readdir, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect } from 'vitest';
import { edition, tryOverEach } from './world.ts';

tryOverEach([
  [
    'recent reports come last first, each once, and tell when they are missing',
    async ({ client, home, restart }) => {
      const a = await client.newReport({ ...edition, name: 'A' });
      await client.newReport({ ...edition, name: 'B' });
      await client.openReport({ file: a.file.handle });
      await unlink(join(home, 'B.assay'));
      const recent = await (await restart()).client.listRecent({});
      expect(recent.map(({ file, missing }) => [file.name, missing])).toEqual([
        ['A.assay', false],
        ['B.assay', true],
      ]);
      const missing = client.openReport({ file: (await client.listRecent({}))[1]?.file.handle ?? '' });
      await expect(missing).rejects.toMatchObject({ code: 'not found' });
    },
  ],
  [
    'a recent report can be forgotten, and stays on disk',
    async ({ client, home }) => {
      const a = await client.newReport({ ...edition, name: 'A' });
      await client.newReport({ ...edition, name: 'B' });
      const left = await client.forgetRecent({ file: a.file.handle });
      expect(left.map(({ file }) => file.name)).toEqual(['B.assay']);
      expect(await readdir(home)).toEqual(['A.assay', 'B.assay']);
    },
  ],
  [
    'no more than twenty are recalled',
    async ({ client }) => {
      for (let number = 0; number < 22; number++) await client.newReport({ ...edition, name: `R${number}` });
      const recent = await client.listRecent({});
      expect([recent.length, recent[0]?.file.name]).toEqual([20, 'R21.assay']);
    },
  ],
  [
    'a damaged list of recent reports is set aside, not fatal',
    async ({ client, data }) => {
      await mkdir(data, { recursive: true });
      await writeFile(join(data, 'recent.json'), '{"format":"assay-recent"');
      expect(await client.listRecent({})).toEqual([]);
      await client.newReport({ ...edition, name: 'A' });
      expect((await client.listRecent({})).map(({ file }) => file.name)).toEqual(['A.assay']);
      const aside = (await readdir(data)).filter((name) => /^recent\.damaged-\d+\.json$/.test(name));
      expect(await readFile(join(data, aside[0] ?? ''), 'utf8')).toBe('{"format":"assay-recent"');
    },
  ],
  [
    'a list of recent reports with something odd in it is set aside, too',
    async ({ client, data }) => {
      await mkdir(data, { recursive: true });
      const odd = [
        5,
        [],
        {},
        { reports: [5] },
        { reports: [{ path: 5 }] },
        { reports: [{ path: '/a', openedAt: 'x' }] },
      ];
      for (const content of odd) {
        await writeFile(join(data, 'recent.json'), JSON.stringify(content));
        expect(await client.listRecent({}), JSON.stringify(content)).toEqual([]);
      }
    },
  ],
  [
    'a list of recent reports that cannot be written does not keep a report from opening',
    async ({ client, data }) => {
      await mkdir(dirname(data), { recursive: true });
      await writeFile(data, 'in the way');
      expect((await client.newReport({ ...edition, name: 'A' })).file.name).toBe('A.assay');
    },
  ],
  [
    'a folder shows folders, reports, Word files and web pages, and the way up',
    async ({ client, home }) => {
      await mkdir(join(home, 'b folder'), { recursive: true });
      for (const name of [
        '10.assay',
        '9.ASSAY',
        'c.docx',
        'd.html',
        '.hidden.assay',
        '~$c.docx',
        'notes.txt',
        'x.assay.tmp',
      ])
        await writeFile(join(home, name), '');
      await symlink(join(home, 'nowhere'), join(home, 'dangling.assay'));
      const view = await client.listFolder({});
      expect(view.entries.map(({ kind, file }) => [kind, file.name])).toEqual([
        ['folder', 'b folder'],
        ['report', '9.ASSAY'],
        ['report', '10.assay'],
        ['word', 'c.docx'],
        ['page', 'd.html'],
      ]);
      const up = await client.listFolder({ folder: view.parent ?? '' });
      expect(up.entries.map(({ file }) => file)).toContainEqual(view.folder);
      let top = up;
      while (top.parent) top = await client.listFolder({ folder: top.parent });
      expect(top.parent).toBeNull();
    },
  ],
  [
    'a folder that is gone is named',
    async ({ client, home }) => {
      const { folder } = await client.listFolder({});
      await rm(home, { recursive: true });
      const listing = client.listFolder({ folder: folder.handle });
      await expect(listing).rejects.toThrow(`“${basename(home)}” is not in the folder`);
      const making = client.newReport({ ...edition, name: 'A', folder: folder.handle });
      await expect(making).rejects.toThrow(/the folder “.*reports” cannot be found/);
    },
  ],
  [
    'a name is given for a new file that nothing has yet',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A.B' });
      const beside = made.file.handle;
      expect((await client.suggestFile({ beside, ending: '.docx' })).file.name).toBe('A.B.docx');
      await writeFile(join(home, 'A.B.docx'), '');
      expect((await client.suggestFile({ beside, ending: '.docx' })).file.name).toBe('A.B 2.docx');
      const { file, folder } = await client.suggestFile({ beside, ending: '.assay' });
      expect([file.name, folder.name]).toEqual(['A.B 2.assay', 'reports']);
    },
  ],
  [
    'a place has one handle, which says nothing of it',
    async ({ client, restart }) => {
      const { folder } = await client.listFolder({});
      const again = await client.listFolder({ folder: folder.handle });
      expect(again.folder).toEqual(folder);
      expect(folder.handle).toMatch(/^[\w-]{24}$/);
      expect((await (await restart()).client.listFolder({})).folder.handle).not.toBe(folder.handle);
    },
  ],
]);
