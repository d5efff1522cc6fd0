import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { choose, focused } from './keys/by-keys.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, openSample, saved, text } from './steps.ts';

/** Parts are signed off by keys; a changed score says which of them lapsed, and what changed. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const panel = (page: Page) => page.getByRole('complementary', { name: 'Scores, findings and details' });
const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sign-off' });
const here = (page: Page) => panel(page).locator('.sign-off-here');
const changed = (page: Page) =>
  outline(page)
    .getByRole('button', { name: /changed since it was signed off/ })
    .allTextContents();

async function signHere(page: Page, name?: string): Promise<void> {
  await here(page)
    .getByRole('button', { name: /^(Sign off|See what changed)/ })
    .focus();
  await page.keyboard.press('Enter');
  await dialog(page).getByLabel('Who signs').waitFor();
  if (name !== undefined) {
    await dialog(page).getByLabel('Who signs').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(name);
  }
}

test('all parts are signed, a score is changed, and exactly what prints it lapses', async () => {
  const page = await stage.open();
  await openSample(page);
  await goTo(page, 'Foreword');
  await here(page).getByText('Not signed').waitFor();
  await here(page).getByText('Next: Drafting. The inspector who writes the part.').waitFor();
  await signHere(page);
  // The name of the computer's user is offered, where it is known.
  await dialog(page).getByLabel('Who signs').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('alert').getByText('Say who signs.').waitFor();
  await dialog(page).getByLabel('Who signs').focus();
  await page.keyboard.type('A. Name');
  await dialog(page).getByLabel('Show', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => dialog(page).locator('tbody tr').count()).toBeGreaterThan(40);
  await dialog(page).getByLabel('All parts shown').focus();
  await page.keyboard.press('Space');
  await dialog(page).getByLabel('Who signs').focus();
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByText(/^Signed \d+ parts for “Drafting”\.$/)
    .waitFor();
  const parts = await dialog(page).locator('tbody tr').count();
  await dialog(page).getByText(`Signed ${parts} parts`).waitFor();
  // The sums over the whole report, and what waits for somebody whom the report names.
  await dialog(page)
    .getByRole('row', { name: /^In all/ })
    .getByText(`0 of ${parts} have passed every stage`)
    .waitFor();
  const show = dialog(page).getByLabel('Show', { exact: true });
  await show.selectOption('Parts that wait for A. Name');
  await dialog(page).getByText('No part waits for whoever is named above.').waitFor();
  await dialog(page).getByLabel('Who signs').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Tobias Ferrand');
  await expect.poll(() => dialog(page).locator('tbody tr').count()).toBe(parts);
  await show.selectOption('Parts that have changed since they were signed');
  await dialog(page).getByText('No part has changed since it was signed.').waitFor();
  await show.selectOption('All parts');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await outline(page)
    .getByRole('button', { name: /^Foreword.*drafted/ })
    .waitFor();
  expect(await changed(page)).toEqual([]);

  await outline(page).getByRole('button', { name: /^2\.2/ }).click();
  const score = panel(page).getByRole('textbox', { name: 'Answered yes, 2.2.3' });
  await score.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('31');
  await expect.poll(async () => (await changed(page)).length).toBe(1);
  expect((await changed(page))[0]).toMatch(/^.*2\.2\. Assessment/);

  await signHere(page);
  const row = dialog(page).getByRole('row', { name: /^2\.2\. Assessment/ });
  await row.getByText('≠ Changed since: Drafting').waitFor();
  const lines = dialog(page).locator('.sign-off-changed .difference-text');
  await expect.poll(() => lines.locator('del').allTextContents()).toContain('55');
  expect(await lines.locator('ins').allTextContents()).toContain('50');
  expect(await dialog(page).locator('.sign-off-lapsed').count()).toBe(1);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');

  // What is as it was is signed again.
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await changed(page)).length).toBe(0);
  await saved(page);
});

test('an approved part is kept from slips, and edited all the same', async () => {
  const page = await stage.open();
  await openSample(page);
  const foreword = await goTo(page, 'Foreword');
  const before = await foreword.textContent();
  // Asked for as a command, it begins with the part that has the caret, and lists no other.
  await choose(page, page.keyboard, 'Control+Shift+K', 'sign-off', /^Sign-off…/);
  await dialog(page).getByRole('button', { name: 'Sign 1 part' }).waitFor();
  expect(await dialog(page).getByRole('checkbox', { name: 'Foreword' }).isChecked()).toBe(true);
  expect(await dialog(page).locator('tbody tr').count()).toBe(1);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  for (const name of ['Drafting', 'Lead inspector', 'Editor', 'Quality assurance']) {
    await here(page).getByText(`Next: ${name}.`).waitFor();
    await signHere(page, name === 'Drafting' || name === 'Editor' ? 'A. Name' : undefined);
    await page.keyboard.press('Enter');
    if (name === 'Lead inspector') {
      // The report names somebody else for it.
      await dialog(page)
        .getByRole('alert')
        .getByText(
          '“Lead inspector” is not for A. Name to sign. Who may: The lead inspector of the inspection. The report names HM Inspector Tobias Ferrand',
        )
        .waitFor();
      await dialog(page).getByLabel('Who signs').focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('T. Ferrand');
      await page.keyboard.press('Enter');
    }
    await dialog(page).getByText(`Signed 1 part for “${name}”.`).waitFor();
    await page.keyboard.press('Escape');
  }
  const free = page.getByRole('button', { name: 'Edit all the same' });
  await free.waitFor();
  await expect.poll(() => foreword.getAttribute('aria-readonly')).toBe('true');
  await foreword.click();
  await page.keyboard.type('Slip');
  expect(await foreword.textContent()).toBe(before);
  // Another part is as free as before.
  const background = await goTo(page, 'Background');
  await page.keyboard.type('Free ');
  await expect.poll(() => background.textContent()).toContain('Free ');
  expect(await axeFaults(page)).toEqual([]);

  await free.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => foreword.getAttribute('aria-readonly')).not.toBe('true');
  // The button has gone, and the text has the caret.
  await expect.poll(() => focused(page)).toBe('Foreword');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('New ');
  await expect.poll(() => text(page, 'Foreword').textContent()).toContain('New ');
  await expect.poll(() => changed(page)).toHaveLength(1);
  await here(page).getByText('≠ Changed since: Drafting, Lead inspector, Editor and Quality assurance').waitFor();

  // The words as they were are approved as they were, and locked again.
  await page.keyboard.press('Control+z');
  await free.waitFor();
  expect(await changed(page)).toEqual([]);

  // Who may not sign for a stage takes no sign-off back either.
  await signHere(page, 'C. Other');
  await dialog(page).getByLabel('Stage', { exact: true }).selectOption('Lead inspector');
  const back = dialog(page).getByRole('button', { name: 'Take back', exact: true });
  await back.press('Enter');
  await dialog(page)
    .getByRole('alert')
    .getByText('“Lead inspector” was signed by T. Ferrand, and is not for C. Other to take back. Who may: T. Ferrand;')
    .waitFor();
  await dialog(page).getByLabel('Who signs').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Tobias Ferrand');
  await back.press('Enter');
  await dialog(page)
    .getByText(/^Took “Lead inspector” and what was behind it/)
    .waitFor();
  await page.keyboard.press('Escape');
  await free.waitFor({ state: 'detached' });
});

test('what reaches into an approved part from elsewhere is asked about first', async () => {
  const page = await stage.open();
  await openSample(page);
  await goTo(page, 'Foreword');
  await here(page).getByText('Next: Drafting').waitFor();
  for (const name of ['Drafting', 'Lead inspector', 'Editor', 'Quality assurance']) {
    await here(page).getByText(`Next: ${name}.`).waitFor();
    await signHere(page, 'T. Ferrand');
    await page.keyboard.press('Enter');
    await dialog(page).getByText(`Signed 1 part for “${name}”.`).waitFor();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Edit all the same' }).waitFor();
  // A detail that the foreword prints.
  await page.getByRole('tab', { name: 'Details' }).click();
  const name = page.locator('[data-field="detail:people.chiefInspector"]');
  const was = await name.inputValue();
  await name.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  const asked = page.getByRole('dialog', { name: 'Approved parts are locked' });
  await asked.getByText('Foreword').waitFor();
  await asked.getByText(/quality assured, T\. Ferrand/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  // What is typed on leaves it as it was.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Leave it');
  await page.keyboard.press('Enter');
  await asked.waitFor({ state: 'detached' });
  await expect.poll(() => name.inputValue()).toBe(was);
  expect(await changed(page)).toEqual([]);
  // And all the same.
  await name.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await asked.getByRole('button', { name: 'Edit all the same' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => name.inputValue()).toBe(`${was}x`);
  await expect.poll(async () => (await changed(page)).length).toBeGreaterThan(0);
});
