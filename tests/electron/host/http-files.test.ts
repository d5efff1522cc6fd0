import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startHttpHost } from '../../../electron/host/http-host.ts';
import { call, folder, page, send, setUpHost } from './http-desk.ts';

setUpHost();

describe('files', () => {
  test('of the window are served with their types and rules', async () => {
    const [start, script] = [await page('/'), await page('/assets/app.js')];
    expect([start.status, start.headers['content-type'], start.text]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html><title>Assay</title>',
    ]);
    expect([script.status, script.headers['content-type'], script.text]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'void 0;',
    ]);
    for (const { headers } of [start, script]) {
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  test('are kept by the browser where their name says what is in them, and nothing else is', async () => {
    const kept = await page('/assets/main-Ch_Wf-Sv.js');
    expect([kept.text, kept.headers['cache-control']]).toEqual(['void 1;', 'private, max-age=31536000, immutable']);
    expect(kept.headers['content-security-policy']).toContain("default-src 'none'");
    for (const path of ['/', '/index.html', '/assets/app.js', '/main-ChCWfaSv.js', '/assets/none-ChCWfaSv.js'])
      expect((await page(path)).headers['cache-control'], path).toBe('no-store');
    expect((await call()).headers['cache-control']).toBe('no-store');
  });

  test.each([
    '/notes.txt',
    '/linked.js',
    '/secret.js',
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/../../secret.js',
    '/assets/..%5c..%5csecret.js',
    '/assets%2fapp.js',
    '/./assets/app.js',
    '//assets/app.js',
    '/assets/',
    '/assets/app.js%00.html',
    '/index.html?x',
    '/constructor',
    '/__proto__',
    '//etc/passwd',
  ])('%s is not among them', async (path) => {
    expect((await page(path)).status).toBe(404);
  });

  test('missing altogether are named with the remedy', async () => {
    const starting = startHttpHost({ rendererDir: join(folder, 'nowhere'), send });
    await expect(starting).rejects.toThrow(/has not been built yet. Run “npm run build”/);
  });
});
