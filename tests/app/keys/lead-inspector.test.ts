import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStage, type Stage } from '../stage.ts';
import { text } from '../steps.ts';
import {
  choose,
  counted,
  focused,
  focusedField,
  inField,
  openSampleByKeys,
  saidFindings,
  selected,
} from './by-keys.ts';

/** The ten commonest tasks of a lead inspector without a pointer, each with the keys that it takes. */

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

test('a lead inspector settles ratings and brings the report together by keys alone', {
  timeout: 300_000,
}, async () => {
  const page = await stage.open();
  await openSampleByKeys(page);
  await prepare(page);
  const keys = counted(page);
  const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
  const gone = (name: string) => dialog(name).waitFor({ state: 'detached' });
  const panel = page.getByRole('complementary', { name: 'Scores, findings and details' });
  const eighth = page.getByRole('textbox', { name: 'Recommendation 8 to Northern Coast region' });

  keys.task('see why a rating is so');
  await choose(page, keys, 'Control+Shift+K', 'why', /^Why these ratings/);
  await expect.poll(() => focused(page)).toBe('The ratings');
  const why = dialog('Why these ratings?');
  const inSight = (name: string) =>
    expect.poll(async () => {
      const top = (await why.getByRole('article', { name }).boundingBox())?.y ?? 0;
      return top > 0 && top < 800;
    });
  await keys.press('Tab', 'End');
  await inSight('2.6 Outcomes').toBe(true);
  await keys.press('PageUp');
  await inSight('2.5 Reviewing').toBe(true);
  await why.getByRole('article', { name: '2.5 Reviewing' }).getByText('26 of 57 is 45.6 per cent').waitFor();
  await keys.press('Escape');
  await gone('Why these ratings?');

  keys.task('depart from a rating with a reason');
  await choose(page, keys, 'Control+g', '2.5.3', /^2\.5\.3 Does reviewing/);
  await expect.poll(() => focusedField(page)).toBe('measure:2.5.3');
  await keys.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  await expect.poll(() => focusedField(page)).toBe('rating:2.5');
  await keys.type('r');
  await panel.getByLabel('Why it is rated Requires improvement').waitFor();
  await keys.press('Tab');
  await expect.poll(() => focusedField(page)).toBe('reason:2.5');
  await keys.type('Wider evidence was stronger.');
  await keys.press('Tab');
  await keys.type('The ratings panel');
  await panel.getByText('Rated ‘Requires improvement’ by professional discretion').waitFor();
  await expect.poll(() => panel.getByLabel('Decided by').inputValue()).toBe('The ratings panel');
  await panel.getByText('1 of 14 points, Good overall').waitFor();

  keys.task('add a recommendation');
  await choose(page, keys, 'Control+g', '7. move', /^7\. move experienced staff/);
  await expect.poll(() => focused(page)).toBe('Recommendation 7 to Northern Coast region');
  await keys.press('End', 'Enter');
  await expect.poll(() => focused(page)).toBe('Recommendation 8 to Northern Coast region');
  await keys.type('publish its plan for premises');
  await expect.poll(() => eighth.inputValue()).toBe('publish its plan for premises');

  // The open suggestion, the overall rating and the number of recommendations in the foreword, and the rating of 2.5.
  await saidFindings(page, 4);
  keys.task('give a finding to a colleague');
  await keys.press('F7');
  await expect.poll(() => selected(page)).toBe('Inadequate');
  await keys.press('Control+F7');
  await expect.poll(() => focused(page)).toContain('2.5 Reviewing is rated “Requires improvement”');
  await keys.press('a');
  await expect
    .poll(() => panel.getByLabel('Who is to see to it').evaluate((field) => field === document.activeElement))
    .toBe(true);
  await keys.type('A. Colleague');
  await keys.press('Enter');
  await expect
    .poll(() => focused(page))
    .toMatch(/^Error2\.5 Reviewing is rated “Requires improvement”.*Assigned to A\. Colleague$/);

  keys.task('compare with an earlier version');
  await choose(page, keys, 'Control+Shift+K', 'compare', /^Compare…/);
  await dialog('Compare').getByRole('region', { name: 'Text: Recommendations' }).waitFor();
  await keys.press('F8');
  await expect.poll(() => focused(page)).toBe('Text: Recommendations');
  await expect
    .poll(() => dialog('Compare').locator(':focus ins').allTextContents())
    .toEqual(['publish its plan for premises']);
  await keys.press('Escape');
  await gone('Compare');

  keys.task('restore a part');
  await choose(page, keys, 'Control+Shift+K', 'versions', /^Versions…/);
  await dialog('Versions').getByRole('button', { name: 'Restore this part: Recommendations' }).waitFor();
  await inField(page, 'input');
  for (let times = 0; times < 9; times++) await keys.press('Tab');
  await expect.poll(() => focused(page)).toBe('Restore this part: Recommendations');
  await keys.press('Enter');
  await dialog('Versions').getByText('Restored “Recommendations” as it was in “Before the panel”.').waitFor();
  await keys.press('Escape');
  await gone('Versions');
  await expect.poll(() => eighth.inputValue()).toMatch(/^agree with Wyreham Council/);

  keys.task('accept a suggestion');
  await keys.press('Alt+F9');
  await expect.poll(() => selected(page)).toBe('In short: ');
  await keys.press('Control+F8');
  await page.getByRole('tab', { name: /^Changes/ }).waitFor({ state: 'detached' });
  await expect.poll(() => text(page, 'Foreword').textContent()).toMatch(/^In short: Caldersea/);
  await expect.poll(() => focused(page)).toBe('Foreword');

  await saidFindings(page, 2);
  keys.task('sign a part off for two stages');
  await choose(page, keys, 'Control+Shift+K', 'scores', /^Scores/);
  await expect.poll(() => focused(page)).toBe('Here');
  // Past the panel and a finding.
  await keys.press('Tab', 'Tab', 'Tab');
  await expect.poll(() => focused(page)).toBe('Sign off… Foreword');
  await keys.press('Enter');
  await inField(page, 'input');
  await keys.press('Control+a');
  await keys.type('T. Ferrand');
  await keys.press('Enter');
  await dialog('Sign-off').getByText('Signed 1 part for “Drafting”.').waitFor();
  await keys.press('Enter');
  await dialog('Sign-off').getByText('Signed 1 part for “Lead inspector”.').waitFor();
  await keys.press('Escape');
  await gone('Sign-off');
  await panel.getByText('Next: Editor.').waitFor();

  keys.task('look at the report at a glance and go to what is open');
  await keys.press('Shift+F8');
  await expect.poll(() => focused(page)).toMatch(/^◐?Foreword/);
  await keys.press('Shift+Tab', 'ArrowRight');
  await expect.poll(() => dialog('The report at a glance').locator('[data-card]').count()).toBe(2);
  await keys.press('Tab', 'ArrowRight');
  await expect.poll(() => focused(page)).toMatch(/2\.5\. Reviewing/);
  await keys.press('Enter');
  await gone('The report at a glance');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('2.5');

  keys.task('mention a colleague in a comment');
  await keys.press('Control+Alt+m');
  await expect.poll(() => focusedField(page)).toBe('comment:new');
  await keys.type('Please look, @col');
  await panel.getByRole('option', { name: 'A. Colleague' }).waitFor();
  await keys.press('Enter', 'Control+Enter');
  await panel.locator('.remark-text b', { hasText: '@A. Colleague' }).waitFor();
  await page.getByRole('tab', { name: 'Comments 1' }).waitFor();

  expect(keys.table()).toEqual({
    'see why a rating is so': 6,
    'depart from a rating with a reason': 9,
    'add a recommendation': 4,
    'give a finding to a colleague': 4,
    'compare with an earlier version': 4,
    'restore a part': 13,
    'accept a suggestion': 2,
    'sign a part off for two stages': 10,
    'look at the report at a glance and go to what is open': 6,
    'mention a colleague in a comment': 3,
  });
});

/** A colleague suggests words in the foreword, and the report is kept as it is: by keys, too, that nobody counts. */
async function prepare(page: Page): Promise<void> {
  await choose(page, page.keyboard, 'Control+g', 'foreword', /^Foreword/);
  await expect.poll(() => focused(page)).toBe('Foreword');
  await page.keyboard.press('Control+Shift+F9');
  await page.keyboard.type('In short: ');
  await expect
    .poll(() => text(page, 'Foreword').locator('[data-changed=new]').allTextContents())
    .toEqual(['In short: ']);
  await page.keyboard.press('Control+Shift+F9');
  await choose(page, page.keyboard, 'Control+Shift+K', 'versions', /^Versions…/);
  await inField(page, 'input');
  await page.keyboard.type('Before the panel');
  await page.keyboard.press('Enter');
  const versions = page.getByRole('dialog', { name: 'Versions', exact: true });
  await versions.getByText('Kept as “Before the panel”.').waitFor();
  await page.keyboard.press('Escape');
  await versions.waitFor({ state: 'detached' });
}
