import { expect, test } from 'vitest';
import { appearance, LINE_WIDTHS, TEXT_SIZES, THEMES } from '../../../renderer/settings/appearance.ts';
import { settings, settingsWith } from '../../../renderer/settings/settings.ts';

const found = (sought: string) => settingsWith(sought).map(({ id }) => id);

test.each([
  ['', settings.map(({ id }) => id)],
  ['  DARK ', ['theme']],
  ['text large', ['text-size']],
  ['Writing', ['autocorrect', 'marks']],
  ['suggestions', ['name']],
  ['10 minutes', ['pace']],
  ['dark minutes', []],
])('“%s” finds settings by name, explanation, group and choices', (sought, ids) => {
  expect(found(sought)).toEqual(ids);
});

test('each setting says in one sentence what it does, and those of a group stand together', () => {
  for (const { says } of settings) expect(says).toMatch(/^[A-Z][^.]+\.$/);
  const groups = settings.map(({ group }) => group);
  expect(groups.filter((group, at) => group !== groups[at - 1])).toEqual([...new Set(groups)]);
});

test('everything that can be chosen is offered, the usual among it', () => {
  const offered = (id: string) => {
    const setting = settings.find((one) => one.id === id);
    return setting?.kind === 'choice' ? Object.keys(setting.names) : [];
  };
  expect(offered('theme')).toEqual([...THEMES]);
  expect(offered('text-size')).toEqual([...TEXT_SIZES]);
  expect(offered('line-width')).toEqual([...LINE_WIDTHS]);
  for (const { usual } of Object.values(appearance))
    expect([...THEMES, ...TEXT_SIZES, ...LINE_WIDTHS]).toContain(usual);
});
