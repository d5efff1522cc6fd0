import { pdu } from '../editions.ts';
import { longReport } from './long-report.ts';
import { openInWindow } from './window.ts';

/**
 * Milliseconds from a key press to the next painted frame, in the window on the real host, while someone types in the
 * middle of a report. Keys come every 60 ms, and 30 a second as when a key is held; once without and once with the pages beside the text.
 */

async function measure(words: number, preview: boolean) {
  const { page, opened, close } = await openInWindow(longReport(pdu, words));
  if (preview) {
    await page.getByRole('button', { name: 'Pages', exact: true }).click();
    await page.getByRole('img', { name: /^Page 1 of/ }).waitFor({ timeout: 120_000 });
  }
  await page.getByRole('button', { name: /^.?\s*Background\s*,/ }).click();
  await page.getByRole('textbox', { name: 'Background' }).click();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - start);
          port2.postMessage(0);
        });
      },
      { capture: true },
    );
  });
  const typing = async (delay: number) => {
    await page.evaluate(() => (globalThis as unknown as { times: number[] }).times.splice(0));
    for (let count = 0; count < 240; count++) {
      await page.keyboard.press('abcde '.charAt(count % 6) === ' ' ? 'Space' : 'abcde'.charAt(count % 6));
      // A pause of half a second now and then lets outline, findings and the save come in between.
      await page.waitForTimeout(count % 40 === 39 ? 500 : delay);
    }
    const times = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
    return { p50: at(0.5), p95: at(0.95), worst: at(0.999) };
  };
  const result = {
    words,
    preview,
    open: Math.round(opened),
    calm: await typing(60),
    held: await typing(33),
    editors: await page.locator('.editable').count(),
  };
  await close();
  return result;
}

for (const words of [8000, 60_000])
  for (const preview of [false, true]) console.log(JSON.stringify(await measure(words, preview)));
