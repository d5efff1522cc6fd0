import { expect, test } from 'vitest';
import { followWindow, NOTHING_SHOWN, shown } from '../../../renderer/commands/follow-desktop.ts';
import { offerCommands } from '../../../renderer/commands/registry.ts';
import { chooseKeys } from '../../../renderer/ui/own-keys.ts';

const pause = () => new Promise((done) => setTimeout(done, 90));

test('the shell is told what changed, at once what changes together, and nothing twice', async () => {
  const told: { title: string; edited: boolean; language: string; commands: object; keys: object }[] = [];
  const stop = followWindow({
    tellDesktop: async (now) => {
      told.push(now);
      return {};
    },
  });
  await pause();
  expect(told).toEqual([{ title: 'Assay', edited: false, language: 'en-GB', commands: {}, keys: {} }]);

  const renew = offerCommands({ 'file.save': { run: () => {} } });
  shown.set({ title: 'A report', edited: true, file: 'handle-of-a-report-1' });
  await pause();
  expect(told).toHaveLength(2);
  expect(told[1]).toEqual({
    title: 'A report',
    edited: true,
    file: 'handle-of-a-report-1',
    language: 'en-GB',
    commands: { 'file.save': { enabled: true } },
    keys: {},
  });

  // Another object that says the same, as every letter typed makes one.
  shown.set({ title: 'A report', edited: true, file: 'handle-of-a-report-1' });
  renew({ 'file.save': { run: () => {} } });
  await pause();
  expect(told).toHaveLength(2);

  chooseKeys('format.bold', 'F6');
  await pause();
  expect(told[2]?.keys).toEqual({ 'format.bold': 'F6' });
  chooseKeys('format.bold', undefined);
  await pause();
  expect(told[3]?.keys).toEqual({});

  stop();
  renew();
  shown.set(NOTHING_SHOWN);
  await pause();
  expect(told).toHaveLength(4);
});
