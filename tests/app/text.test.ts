import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, shown, text, written } from './steps.ts';

let page: Page;
const { press, content } = eachWithNewReport({
  title: 'Text',
  onPage: (fresh) => {
    page = fresh;
  },
});

test('lists by keys: begin, go deeper, come back, end', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('Before');
  await press('Enter');
  await page.keyboard.type('- one');
  await press('Enter', 'Tab');
  await page.keyboard.type('two');
  await press('Enter', 'Tab', 'Tab');
  await page.keyboard.type('three');
  await press('Enter', 'Shift+Tab', 'Shift+Tab');
  await page.keyboard.type('four');
  await press('Enter', 'Enter');
  await page.keyboard.type('1. first');
  await press('Enter');
  await page.keyboard.type('second');
  await press('Home', 'Backspace', 'Control+Shift+8', 'End', 'Enter', 'Enter');
  await page.keyboard.type('> said');
  const expected = [
    'p: Before',
    'bulleted 0: one',
    'bulleted 1: two',
    'bulleted 2: three',
    'bulleted 0: four',
    'numbered 0: first',
    'bulleted 0: second',
    'quotation: said',
  ];
  expect(await shown(field)).toEqual(expected);
  expect(written(await content('background'))).toEqual(expected);
});

test('headings, marks and links by keys and by the toolbar', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('# Where we went');
  await press('Enter');
  await page.keyboard.type('We saw ');
  await press('Control+b');
  await page.keyboard.type('three');
  await press('Control+b');
  await page.keyboard.type(' offices and ');
  await press('Control+k');
  await page.keyboard.type('example.org/offices');
  await press('Tab');
  await page.keyboard.type('one site');
  await press('Enter');
  await expect.poll(() => field.locator('a').count()).toBe(1);
  await page.keyboard.type(' more');
  const italic = page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Italic' });
  await press('Control+Shift+ArrowLeft');
  await italic.click();
  await expect.poll(() => italic.getAttribute('aria-pressed')).toBe('true');
  expect(await content('background')).toEqual([
    { type: 'heading', level: 1, children: [{ text: 'Where we went' }] },
    {
      type: 'paragraph',
      children: [
        { text: 'We saw ' },
        { text: 'three', bold: true },
        { text: ' offices and ' },
        { type: 'link', url: 'https://example.org/offices', children: [{ text: 'one site' }] },
        { text: ' ' },
        { text: 'more', italic: true },
      ],
    },
  ]);
});

test('footnotes are numbered through the report, and the caret passes them both ways', async () => {
  const background = await goTo(page, 'Background');
  await page.keyboard.type('ab');
  await press('ArrowLeft', 'Control+Alt+f');
  await page.keyboard.type('The note.');
  await press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.type('x');
  expect(await shown(background)).toEqual(['p: a*xb']);
  await press('ArrowLeft', 'ArrowLeft');
  await page.keyboard.type('y');
  expect(await shown(background)).toEqual(['p: ay*xb']);
  await press('ArrowRight');
  await page.keyboard.type('z');
  expect(await shown(background)).toEqual(['p: ay*zxb']);
  await press('ArrowLeft', 'Control+Alt+f', 'End');
  await page.keyboard.type(' Changed.');
  await press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await shown(background)).toEqual(['p: ay*zxb']);

  const foreword = await goTo(page, 'Foreword');
  await page.keyboard.type('An earlier one');
  await press('Control+Alt+f');
  await page.keyboard.type('Earlier.');
  await press('Control+Enter');
  const numberOf = (note: string) =>
    page.evaluate((label) => {
      const mark = document.querySelector(`[aria-label="Footnote: ${label}"]`);
      const text = mark?.closest<HTMLElement>('.text');
      const before = Number(/notes (\d+)/.exec(text?.style.counterReset ?? '')?.[1]);
      return before + 1 + [...(text?.querySelectorAll('.note') ?? [])].indexOf(mark as Element);
    }, note);
  await expect.poll(() => numberOf('Earlier.')).toBe(1);
  await expect.poll(() => numberOf('The note. Changed.')).toBe(2);
  expect(await shown(foreword)).toEqual(['p: An earlier one*']);
  await press('Backspace');
  await expect.poll(() => numberOf('The note. Changed.')).toBe(1);
});

test('arrow keys step from one text into the next and back', async () => {
  await goTo(page, '1.1. Leadership, Strengths');
  await page.keyboard.type('end');
  await press('ArrowRight');
  await page.keyboard.type('next');
  expect(await shown(text(page, '1.1. Leadership, Areas for improvement'))).toEqual(['bulleted 0: next']);
  await press('Home', 'ArrowUp');
  await page.keyboard.type('X');
  expect(JSON.stringify(await shown(text(page, '1.1. Leadership, Strengths')))).toContain('X');
});

test('pasted plain text becomes paragraphs and bullets', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('Start');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => {
    const as = (type: string, data: string) => ({ [type]: new Blob([data], { type }) });
    return navigator.clipboard.write([
      new ClipboardItem({
        ...as('text/plain', 'One\r\n\r\n• Two\n- Three\tfour\n2. Five'),
      }),
    ]);
  });
  await press('Control+v');
  const expected = ['p: Start', 'p: One', 'bulleted 0: Two', 'bulleted 0: Three four', 'numbered 0: Five'];
  await expect.poll(() => shown(field)).toEqual(expected);
  expect(written(await content('background'))).toEqual(expected);
  await press('Control+z');
  await expect.poll(() => shown(field)).toEqual(['p: Start']);
});
