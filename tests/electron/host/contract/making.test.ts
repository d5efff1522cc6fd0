import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { checkReport } from '../../../../core/check/check.ts';
import { root } from '../../../source.ts';
import { edition, tryOverEach } from './world.ts';

tryOverEach([
  [
    'the start tells of editions and version',
    async ({ client }) => {
      const start = await client.start({});
      expect(start).toMatchObject({ version: '1.2.3', faults: [] });
      expect(start.templates.map(({ id }) => id)).toContain('pdu-2021-23');
    },
  ],
  [
    'the start tells of faulty editions, and of editions put there since',
    async ({ client, data }) => {
      await mkdir(join(data, 'templates'), { recursive: true });
      await writeFile(join(data, 'templates', 'faulty.json'), '{ "format": 1 }');
      const text = await readFile(join(root, 'templates/pdu-2021-23.json'), 'utf8');
      await writeFile(join(data, 'templates', 'mine.json'), text.replace('"id": "pdu-2021-23"', '"id": "mine"'));
      const { templates, faults } = await client.start({});
      expect(templates.map(({ id }) => id).at(-1)).toBe('mine');
      expect(faults).toEqual([expect.stringMatching(/^The edition in “faulty.json” was left out: in line 1, /)]);
    },
  ],
  [
    'editions are listed by the folder they lie in, with those that could not be read',
    async ({ client, data }) => {
      const own = join(data, 'templates');
      await mkdir(own, { recursive: true });
      await writeFile(join(own, 'faulty.json'), '{ "format": 1 }');
      const text = await readFile(join(root, 'templates/pdu-2021-23.json'), 'utf8');
      await writeFile(join(own, 'mine.json'), JSON.stringify({ ...JSON.parse(text), id: 'mine', title: 'Mine' }));
      const folders = await client.listEditions({});
      expect(folders.map(({ whose }) => whose)).toEqual(['assay', 'user']);
      expect(folders[0]?.editions.map(({ id }) => id)).toContain('pdu-2021-23');
      expect(folders[0]?.faults).toEqual([]);
      expect(folders[1]?.place).toBe(own);
      expect(folders[1]?.editions.map(({ title }) => title)).toEqual(['Mine']);
      expect(folders[1]?.faults).toEqual([expect.stringContaining('faulty.json')]);
    },
  ],
  [
    'an edition that was changed on disk since is read again, for reports and for the start',
    async ({ client, data }) => {
      const path = join(data, 'templates', 'mine.json');
      const text = await readFile(join(root, 'templates/pdu-2021-23.json'), 'utf8');
      const mine = (title: string) => {
        const edition = { ...JSON.parse(text), id: 'mine', title };
        return writeFile(path, JSON.stringify(edition));
      };
      await mkdir(join(data, 'templates'), { recursive: true });
      await mine('First');
      const { file, template } = await client.newReport({ template: 'mine', name: 'A' });
      expect(template.title).toBe('First');
      await mine('Other');
      expect((await client.openReport({ file: file.handle })).template.title).toBe('Other');
      expect((await client.start({})).templates.at(-1)?.title).toBe('Other');
      await mine('Third');
      expect((await client.start({})).templates.at(-1)?.title).toBe('Third');
      expect((await client.openReport({ file: file.handle })).template.title).toBe('Third');
    },
  ],
  [
    'a new report lies where reports are kept, named as it is called',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: '  North: Wyreham/Caldersea? ' });
      expect(made.file.name).toBe('North Wyreham Caldersea.assay');
      expect(made.report.details['subject.name']).toBe('North: Wyreham/Caldersea?');
      expect(made.template.id).toBe('pdu-2021-23');
      expect(await readdir(home)).toEqual(['North Wyreham Caldersea.assay']);
      expect((await client.openReport({ file: made.file.handle })).report).toEqual(made.report);
    },
  ],
  [
    'new reports of one name stand beside each other, even when made at once',
    async ({ client, home }) => {
      const made = await Promise.all(
        ['Same', 'Same', 'Same', ''].map((name) => client.newReport({ ...edition, name })),
      );
      expect((await readdir(home)).sort()).toEqual([
        'Same 2.assay',
        'Same 3.assay',
        'Same.assay',
        'Unnamed report.assay',
      ]);
      expect(new Set(made.map(({ report }) => report.id)).size).toBe(4);
      expect((await client.listRecent({})).length).toBe(4);
    },
  ],
  [
    'a new report goes into the folder that the user chose',
    async ({ client, home }) => {
      await mkdir(join(home, 'North'), { recursive: true });
      const { entries } = await client.listFolder({});
      const made = await client.newReport({ ...edition, name: 'A', folder: entries[0]?.file.handle ?? '' });
      expect(made.file.name).toBe('A.assay');
      expect(await readdir(join(home, 'North'))).toEqual(['A.assay']);
    },
  ],
  [
    'a new report of an edition that is not there names it and says what to do',
    async ({ client, home }) => {
      const making = client.newReport({ template: 'regions-2030', name: 'A' });
      await expect(making).rejects.toMatchObject({ code: 'not found' });
      await expect(making).rejects.toThrow(
        /The edition “regions-2030” is not installed. Put its file into the folder “/,
      );
      await expect(readdir(home)).rejects.toThrow('ENOENT');
    },
  ],
  [
    'a new report where a file is in the way of the folder says so',
    async ({ client, home }) => {
      await writeFile(home, 'in the way');
      const making = client.newReport({ ...edition, name: 'A' });
      await expect(making).rejects.toMatchObject({ code: 'cannot write' });
      await expect(making).rejects.toThrow(/the folder “.*reports”/);
      expect(await readFile(home, 'utf8')).toBe('in the way');
    },
  ],
  [
    'each sample that is offered is a finished report with its pictures',
    async ({ client, restart }) => {
      const { samples, templates } = await client.start({});
      expect(samples.length).toBeGreaterThanOrEqual(5);
      expect(new Set(samples.map(({ edition: title }) => title)).size).toBe(samples.length);
      expect(templates.length).toBeGreaterThanOrEqual(samples.length);
      for (const { id } of samples) {
        const { file, report, template } = await client.newSample({ sample: id });
        expect(
          checkReport(report, template).filter(({ severity }) => severity === 'error'),
          id,
        ).toEqual([]);
        const { file: to } = await client.suggestFile({ beside: file.handle, ending: '.html' });
        await client.exportPage({ report, to: to.handle, replace: false, draft: false, from: file.handle });
        for (const asset of Object.keys(report.assets))
          expect((await client.loadAsset({ file: file.handle, id: asset })).bytes.length).toBeGreaterThan(100);
      }
      expect((await (await restart()).client.listRecent({})).length).toBe(samples.length);
    },
  ],
  [
    'the sample is a fresh copy each time',
    async ({ client, home }) => {
      const { samples } = await client.start({});
      const chosen = samples.find(({ id }) => id === 'caldersea');
      expect(chosen?.edition).toContain('2021');
      const sample = { sample: 'caldersea' };
      const [first, second] = [await client.newSample(sample), await client.newSample(sample)];
      expect([first.file.name, second.file.name]).toEqual([`${chosen?.title}.assay`, `${chosen?.title} 2.assay`]);
      expect(first.report.id).not.toBe(second.report.id);
      expect((await readdir(home)).length).toBe(2);
    },
  ],
]);
