import { expect, test } from 'vitest';
import { Content } from '../../core/content.ts';
import { readClipping } from '../../renderer/editor/paste/read-clipboard.ts';
import { createChance } from '../electron/host/fuzz/chance.ts';
import { mutateText } from '../electron/host/fuzz/mutate-text.ts';
import { mutateXml } from '../electron/host/fuzz/mutations.ts';
import { samples } from './clipboard.ts';

/** `FUZZ_PASTES=5000` tries more, `FUZZ_SEED=…` others. */
const PASTES = Number(process.env.FUZZ_PASTES ?? 150);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_121);

test(`${PASTES} clipboards that are not as they should be are read, or leave nothing (seed ${SEED})`, {
  timeout: 3_600_000,
}, () => {
  const all = samples();
  const faults: string[] = [];
  let slowest = 0;
  for (let index = 0; index < PASTES; index++) {
    const chance = createChance(Math.imul(SEED, 2_654_435_761) + index);
    const { name, clipping } = chance.one(all);
    const mutate = (text: string) => (text === '' ? text : (chance.oneIn(3) ? mutateText : mutateXml)(text, chance));
    const damaged = { html: mutate(clipping.html), plain: mutate(clipping.plain), rtf: mutate(clipping.rtf) };
    const start = process.cpuUsage();
    try {
      const { read } = readClipping(damaged);
      for (const verdict of ['accept', 'reject'] as const) {
        const { error } = Content.safeParse(read(verdict, chance.oneIn(2)).blocks);
        if (error) faults.push(`${index}, ${name}: ${error.message.slice(0, 300)}`);
      }
    } catch (error) {
      faults.push(`${index}, ${name}: ${error instanceof Error ? error.stack?.slice(0, 600) : error}`);
    }
    const { user, system } = process.cpuUsage(start);
    slowest = Math.max(slowest, (user + system) / 1000);
  }
  console.log(`seed ${SEED}: ${PASTES} pastes, slowest ${Math.round(slowest)} ms`);
  expect(faults).toEqual([]);
});
