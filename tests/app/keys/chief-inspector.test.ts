import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import { signParts, stateOfParts } from '../../../core/review/sign-off/progress.ts';
import { pdu } from '../../editions.ts';
import { createStage, type Stage } from '../stage.ts';
import { text } from '../steps.ts';
import { counted, focused, handsOn, writeSample } from './by-keys.ts';

/** The ten commonest tasks of a chief inspector, by keys alone, and how many keys each of them takes. */

/** Whom the sample names as its chief inspector. */
const NAME = 'Helena Marchbank';
const FILE = 'Chief inspector.assay';

let folder: string;
let stage: Stage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-keys-'));
  const policy = join(folder, 'policy.json');
  await writeFile(policy, JSON.stringify({ defaultAuthor: NAME }), { mode: 0o600 });
  stage = await createStage({ ASSAY_POLICY: policy });
});
afterEach(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

test('a chief inspector needs few keys for the ten commonest tasks, and no pointer', { timeout: 240_000 }, async () => {
  await writeSample(stage, FILE, withWorkForAChiefInspector, {
    name: 'To the panel',
    report: ({ comments: _, signOffs: __, signedTexts: ___, ...before }) => ({
      ...before,
      parts: { ...before.parts, foreword: before.parts.foreword?.slice(1) ?? [] },
    }),
  });
  const page = await stage.open({ file: FILE });
  const keys = counted(page);
  const { command, goTo, until } = handsOn(page, keys);
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const panel = page.getByRole('complementary', { name: 'Scores, findings and details' });
  const partNow = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset.part);
  const fieldNow = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field);
  const chosenNow = () =>
    page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions?.[0]?.textContent ?? '');
  await page.getByRole('heading', { level: 1, name: 'Caldersea and Wyreham PDU' }).waitFor();
  await page.getByRole('tab', { name: 'Comments 1' }).waitFor();

  keys.task('see at a glance what is open');
  await keys.press('Shift+F8');
  const glance = dialog('The report at a glance');
  await glance.getByText('51 of 51 parts still to be signed for every stage').waitFor();
  await expect.poll(() => focused(page)).toContain('Cover');
  await keys.press('Shift+Tab', 'ArrowRight', 'ArrowRight');
  await glance.getByRole('radio', { name: /^With comments or suggestions/, checked: true }).waitFor();
  await glance.getByRole('button', { name: /^Foreword.*1 comment/ }).waitFor();
  await expect.poll(() => glance.locator('[data-card]').count()).toBe(1);
  await keys.press('Escape');
  await glance.waitFor({ state: 'detached' });

  keys.task('go to the ratings, and back and forward between places');
  await goTo('background', /^Background/);
  await expect.poll(partNow).toBe('background');
  await goTo('ratings', /^Ratings/);
  await expect.poll(partNow).toBe('ratings');
  await keys.press('Alt+ArrowLeft');
  await expect.poll(partNow).toBe('background');
  await keys.press('Alt+ArrowRight');
  await expect.poll(partNow).toBe('ratings');

  keys.task('see why a rating is so');
  await command('why', /^Why these ratings…/);
  const why = dialog('Why these ratings?');
  await expect.poll(() => focused(page)).toBe('The ratings');
  await keys.press('Tab');
  await expect.poll(() => focused(page)).toContain('Without departures');
  const settledAt = async () => {
    let [before, now] = [-1, 0];
    while (before !== now) {
      before = now;
      await page.waitForTimeout(150);
      now = await why.locator('#why-pane').evaluate((pane) => pane.scrollTop);
    }
  };
  const seen = () =>
    why.locator('[id="why-2.3"]').evaluate((heading) => {
      const pane = heading.closest('#why-pane')?.getBoundingClientRect();
      return heading.getBoundingClientRect().top < (pane?.bottom ?? 0) - 100;
    });
  for (let times = 0; times < 8 && !(await seen()); times++) {
    await keys.press('PageDown');
    await settledAt();
  }
  expect(await seen()).toBe(true);
  await keys.press('Escape');
  await why.waitFor({ state: 'detached' });

  keys.task('comment on a rating');
  await goTo('2.3.3', /^2\.3\.3 /);
  await expect.poll(fieldNow).toBe('measure:2.3.3');
  // The rating of an approved part is no stop of Tab, and the reason for it stands for it.
  for (let times = 0; times < 20 && (await fieldNow()) !== 'reason:2.3'; times++) await keys.press('Tab');
  expect(await fieldNow()).toBe('reason:2.3');
  await keys.press('Control+Alt+m');
  await expect.poll(fieldNow).toBe('comment:new');
  await keys.type('Who decided this?');
  await keys.press('Control+Enter');
  await page.getByRole('tab', { name: 'Comments 2' }).waitFor();

  keys.task('list only the comments that are for me');
  await command('comments', /^Comments/);
  await expect.poll(() => focused(page)).toContain('Comments 2');
  const comments = panel.locator('.thread');
  await expect.poll(() => comments.count()).toBe(2);
  await expect.poll(() => comments.last().textContent()).toContain('Rating of 2.3 Planning');
  await until(/^Person$/);
  await keys.press('ArrowDown', 'ArrowDown');
  await expect.poll(chosenNow).toBe('Assigned to me');
  await expect.poll(() => comments.count()).toBe(1);
  await expect.poll(() => comments.textContent()).toContain('Yours to say?');
  // Of the day’s work the version of the day is kept as well.
  await page.locator('.saved[data-state=saved]').waitFor();

  keys.task('compare with the version that went to the panel');
  await command('compare', /^Compare…/);
  const compare = dialog('Compare');
  await compare.getByText('The two say the same').waitFor();
  await expect.poll(chosenNow).toMatch(/^As the day began/);
  await keys.press('ArrowDown');
  await expect.poll(chosenNow).toMatch(/^To the panel/);
  const difference = compare.getByRole('region', { name: 'Text: Foreword' });
  await difference.waitFor();
  await keys.press('F8');
  await expect.poll(() => focused(page)).toBe('Text: Foreword');
  await expect.poll(() => difference.textContent()).toContain('I thank all who took part.');
  await keys.press('Escape');
  await compare.waitFor({ state: 'detached' });

  keys.task('sign all parts off for a stage');
  await command('sign-off', /^Sign-off…/);
  const signOff = dialog('Sign-off');
  const signer = signOff.getByLabel('Who signs');
  await expect.poll(() => signer.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await signer.inputValue()).toBe(NAME);
  await keys.press('Tab', 'c');
  await expect.poll(chosenNow).toBe('Chief inspector');
  // It begins with the part where one is; all parts are one further.
  await until(/^Show$/);
  await keys.press('ArrowDown');
  await until(/^All parts shown/);
  await keys.press('Space', 'Enter');
  await signOff.getByText('Signed 51 parts for “Chief inspector”.').waitFor();
  await signOff.getByText('Chief inspector 51 of 51').waitFor();
  await keys.press('Escape');
  await signOff.waitFor({ state: 'detached' });

  keys.task('write into an approved part all the same');
  const foreword = text(page, 'Foreword');
  await goTo('foreword', /^Foreword/);
  await expect.poll(() => focused(page)).toBe('Foreword');
  await expect.poll(() => foreword.getAttribute('aria-readonly')).toBe('true');
  await until(/^Edit all the same$/, 'Shift+Tab');
  await keys.press('Enter');
  await expect.poll(() => foreword.getAttribute('aria-readonly')).not.toBe('true');
  await expect.poll(() => focused(page)).toBe('Foreword');
  await keys.press('Control+End');
  await keys.type(' So am I.');
  await expect.poll(() => foreword.textContent()).toContain('when they have done so. So am I.');
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: /^Foreword.*changed since it was signed off/ })
    .waitFor();

  keys.task('see what changed since a sign-off');
  await command('sign-off', /^Sign-off…/);
  await expect.poll(() => signer.evaluate((field) => field === document.activeElement)).toBe(true);
  await until(/^Show$/);
  await keys.press('ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect.poll(chosenNow).toBe('Parts that have changed since they were signed');
  const came = signOff.locator('.sign-off-changed .difference-text ins');
  await expect.poll(() => came.allTextContents()).toEqual([' So am I.']);
  await keys.press('Escape');
  await signOff.waitFor({ state: 'detached' });

  keys.task('see the pages, and the one with the ratings');
  await keys.press('F8');
  const pages = page.getByRole('region', { name: 'Pages' });
  await pages.getByRole('img', { name: 'Page 1 of 29' }).waitFor();
  await goTo('ratings', /^Ratings/);
  await expect.poll(() => pages.locator('.sheet:has(.sheet-here)').textContent()).toContain('Ratings of Caldersea');
  await keys.press('F8');
  await pages.waitFor({ state: 'detached' });

  expect(keys.table()).toEqual({
    'see at a glance what is open': 5,
    'go to the ratings, and back and forward between places': 6,
    'see why a rating is so': 7,
    'comment on a rating': 10,
    'list only the comments that are for me': 7,
    'compare with the version that went to the panel': 5,
    'sign all parts off for a stage': 12,
    'write into an approved part all the same': 5,
    'see what changed since a sign-off': 10,
    'see the pages, and the one with the ratings': 4,
  });
});

/** A thanks that the panel has not seen, a question for the chief inspector and one that is settled; every stage before theirs is passed. */
function withWorkForAChiefInspector(sample: Report): Report {
  const at = '2023-08-01T09:00:00.000Z';
  const by = 'Tobias Ferrand';
  const remark = (id: string, words: string) => ({ id, by, at, text: words });
  const report: Report = {
    ...sample,
    parts: {
      ...sample.parts,
      foreword: [newParagraph('I thank all who took part.'), ...(sample.parts.foreword ?? [])],
    },
    comments: [
      {
        id: 'c1',
        anchor: { kind: 'part', part: 'foreword' },
        quote: '',
        remarks: [remark('c1-1', 'Yours to say?')],
        assigned: NAME,
      },
      {
        id: 'c2',
        anchor: { kind: 'part', part: 'background' },
        quote: '',
        remarks: [remark('c2-1', 'Are there two offices?')],
        resolved: { by, at },
      },
    ],
  };
  const layout = layOut(report, pdu);
  const parts = stateOfParts(report, layout, pdu).map(({ id }) => id);
  let signed = report;
  for (const { id } of pdu.signOff.stages) {
    if (id === 'chief-inspector') break;
    const { passed: _, ...signings } = signParts(signed, layout, pdu, { parts, stage: id, by, at });
    signed = { ...signed, ...signings };
  }
  return signed;
}
