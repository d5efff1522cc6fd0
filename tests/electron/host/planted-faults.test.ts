import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkReport } from '../../../core/check/check.ts';
import type { Finding } from '../../../core/check/finding.ts';
import { createProofReader } from '../../../core/check/proof-read.ts';
import { layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import type { Template } from '../../../core/template.ts';
import { loadSample } from '../../../electron/host/sample.ts';
import { rated } from '../../core/explain/scored.ts';
import { root } from '../../source.ts';
import { plantable } from './plant-faults.ts';

/** Faults, one at a time, in the samples: of every kind as many as of any other, at places drawn at random. `FAULTS=300` tries more. */

const folder = join(root, 'templates/samples');
const FAULTS = Number(process.env.FAULTS ?? 100);

async function samples(): Promise<{ name: string; report: Report; template: Template }[]> {
  const made = readdirSync(folder).map(async (name) => {
    const find = async (id: string) => rated.find((template) => template.id === id) as Template;
    const report = await loadSample(join(folder, name), find).catch(() => undefined);
    return report ? [{ name, report, template: await find(report.template) }] : [];
  });
  return (await Promise.all(made)).flat();
}

const named = ({ rule, message, at }: Finding) => JSON.stringify([rule, message, at.words?.paragraph, at.words?.from]);

/** The same draws in every run: Park and Miller’s generator. */
function createDraw(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

test('nine of ten planted faults are found', { timeout: 600_000 }, async () => {
  const all = await samples();
  const draw = createDraw(8);
  const read = createProofReader();
  const findings = (report: Report, template: Template) => {
    const layout = layOut(report, template);
    return [...checkReport(report, template, layout), ...read(report, template, layout)];
  };
  const known = new Map(
    all.map(({ name, report, template }) => [name, new Set(findings(report, template).map(named))]),
  );
  const ways = all.flatMap(({ name, report, template }) =>
    [...plantable(report, template)].flatMap(([kind, list]) => list.map((plant) => ({ name, template, kind, plant }))),
  );
  const kinds = [...new Set(ways.map(({ kind }) => kind))];
  const open = new Map(kinds.map((kind) => [kind, ways.filter((way) => way.kind === kind)]));
  const drawn: (typeof ways)[number][] = [];
  for (let turn = 0; drawn.length < FAULTS; turn++) {
    const list = open.get(kinds[turn % kinds.length] ?? '') ?? [];
    if (list.length > 0) drawn.push(...list.splice(draw(list.length), 1));
  }
  const missed: string[] = [];
  for (const { name, template, plant } of drawn) {
    const { kind, part, was, is, report } = plant();
    const told = findings(report, template).filter((finding) => !known.get(name)?.has(named(finding)));
    // A fault in a text is found where it is, or where something is said to disagree with it.
    const here = told.some(({ at, related }) => part === '' || [at, ...related].some((place) => place.part === part));
    if (!here) missed.push(`${kind} in ${name}, ${part}: “${was.slice(0, 60)}” to “${is.slice(0, 60)}”`);
  }
  console.log(`${drawn.length - missed.length} of ${drawn.length} planted faults found, of ${kinds.length} kinds`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(FAULTS / 10);
});
