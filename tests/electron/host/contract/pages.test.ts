import { expect } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import type { Progress } from '../../../../core/rpc.ts';
import { edition, tryOverEach } from './world.ts';

tryOverEach([
  [
    'pages come with the words that are on them, once, and then only those that are new',
    async ({ client }) => {
      const { report } = await client.newReport({ ...edition, name: 'A' });
      const steps: Progress[] = [];
      const told = { ...report, parts: { foreword: [newParagraph('Words of the foreword, as they were.')] } };
      const first = await client.layPages({ report: told, known: [] }, { progress: (step) => steps.push(step) });
      expect(first.guessed).toBe(false);
      expect(first.units.length).toBeGreaterThan(5);
      expect(first.units.map((unit) => unit.pages?.length)).toEqual(first.units.map((unit) => unit.count));
      expect(JSON.stringify(first)).toContain('Words of the foreword, as they were.');
      const pages = first.units.flatMap((unit) => unit.pages ?? []);
      const line = pages
        .flatMap(({ items }) => items)
        .find((item) => item.kind === 'line' && item.runs.some(({ text }) => text.startsWith('Words of the')));
      expect(line).toMatchObject({ origin: { part: 'foreword', block: 0 } });
      expect(steps.length).toBeGreaterThan(2);

      const known = first.units.map(({ key }) => key);
      const same = await client.layPages({ report: told, known });
      expect(same.units.every((unit) => unit.pages === null)).toBe(true);
      const changed = { ...report, parts: { foreword: [newParagraph('Other words.')] } };
      const next = await client.layPages({ report: changed, known });
      expect(next.units.filter((unit) => unit.pages !== null).length).toBe(1);
      expect(JSON.stringify(next)).toContain('Other words.');
    },
  ],
  [
    'a newer call takes the place of the one before, and a call can be cancelled',
    async ({ client }) => {
      const { report } = await client.newReport({ ...edition, name: 'A' });
      const older = client.layPages({ report, known: [] });
      const lost = expect(older).rejects.toMatchObject({ code: 'cancelled' });
      const newer = await client.layPages({ report, known: [] });
      await lost;
      expect(newer.units.length).toBeGreaterThan(5);
      const leaving = new AbortController();
      const work = client.layPages({ report, known: [] }, { signal: leaving.signal });
      leaving.abort();
      await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    },
  ],
]);
