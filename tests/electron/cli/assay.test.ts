import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { loadCommands, runAssay } from '../../../electron/cli/run.ts';
import { loadReport, packReport } from '../../../electron/host/report-file.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';
import { newFolder } from '../host/temp-folder.ts';
import { assayIn } from './assay.ts';

describe('the process', { timeout: 60_000 }, () => {
  test('prints results on standard output, messages on standard error, and exits with 0, 1 or 2', async () => {
    const folder = await newFolder();
    const assay = assayIn(folder);
    const made = await assay('new', 'r.assay', '--template', pdu.id, '--name', 'Mill PDU', '--json');
    expect(made).toMatchObject({ exit: 0, err: '' });
    expect(made.json()).toMatchObject({ template: pdu.id, name: 'Mill PDU' });
    const checked = await assay('check', 'r.assay', '--json');
    expect(checked).toMatchObject({ exit: 1, err: '' });
    expect(checked.json()).toHaveProperty('0.severity');
    const missing = await assay('show', 'none.assay', '--json');
    expect(missing.exit).toBe(1);
    expect(missing.json()).toEqual({ fault: { code: 'not found', message: missing.err.trim() } });
    expect(await assay('show')).toMatchObject({ exit: 2, out: '' });
  });
});

const commands = await loadCommands();

describe('help', () => {
  test.each(commands)('$name', async ({ name, summary, example }) => {
    const ran = await runAssay([...name.split(' '), '--help']);
    expect(ran).toMatchObject({ exit: 0, err: '' });
    for (const phrase of [`assay ${name}`, summary, example, '--json']) expect(ran.out).toContain(phrase);
    const json = await runAssay([...name.split(' '), '--help', '--json']);
    expect(JSON.parse(json.out)).toEqual({ help: ran.out.trimEnd() });
  });

  test('on all commands', async () => {
    const { out, exit } = await runAssay(['--help']);
    expect(exit).toBe(0);
    for (const { name } of commands) expect(out).toContain(name);
  });
});

describe('scores in any encoding', () => {
  const reason = 'A “plan” – agreed';
  const csv = `ref,value,base,reason\n1.1,Good,,"${reason}"\n`;
  const windows = Uint8Array.from(
    [...csv],
    (letter) => ({ '“': 0x93, '”': 0x94, '–': 0x96 })[letter] ?? letter.charCodeAt(0),
  );
  test.each<[encoding: string, bytes: string | Uint8Array, remark: string]>([
    ['UTF-8', csv, ''],
    ['UTF-8 with a byte-order mark', `\uFEFF${csv}`, ''],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from(csv, 'utf16le')]), ''],
    ['Windows-1252', windows, 'Windows-1252'],
  ])('%s', async (_encoding, bytes, remark) => {
    const folder = await newFolder();
    const [report, table] = [join(folder, 'r.assay'), join(folder, 's.csv')];
    await writeFile(report, packReport(newTestReport()));
    await writeFile(table, bytes);
    const ran = await runAssay(['import', 'scores', report, table]);
    expect(ran.exit).toBe(0);
    expect(ran.err).toContain(remark);
    if (remark === '') expect(ran.err).toBe('');
    expect((await loadReport(report)).report.scores.standards).toEqual({ '1.1': { rating: 'Good', reason } });
  });
});

describe('a report', () => {
  const scored = { '1.1': 'Good', '2.1.1': '22/70', '2.2.1': 60, '2.2.2': 67, '2.2.3': 47 };
  async function stored(): Promise<string> {
    const path = join(await newFolder(), 'r.assay');
    const report = withScores(newTestReport(), scored);
    report.scores.standards['2.2'] = { rating: 'Requires improvement' };
    await writeFile(path, packReport(report));
    return path;
  }

  test('is shown with the rule or reason behind each rating', async () => {
    const { out } = await runAssay(['show', await stored()]);
    expect(out).toContain('1.1  Leadership                  Good           2 points');
    expect(out).toMatch(/2\.1\.1 {3}31% {2}22 of 70 {2}Inadequate {2}Minority/);
    expect(out).toMatch(/2\.2\.3 {3}47% .*lowest/);
    expect(out).toContain('departs from Inadequate, which the lowest key question gives');
    expect(out).toContain('no reason recorded');
    expect(out).toContain('Rated so far: 3 of 9 standards');
    expect(out).toMatch(/Foreword +empty/);
    expect(out).toMatch(/ words, \d+ min to read$/m);
  });

  test('gets details, and an empty value takes one away', async () => {
    const path = await stored();
    await runAssay(['set', path, 'subject.name=Mill = Weir PDU', 'publication.year=2023']);
    expect((await loadReport(path)).report.details).toMatchObject({ 'subject.name': 'Mill = Weir PDU' });
    await runAssay(['set', path, 'publication.year=']);
    expect((await loadReport(path)).report.details).not.toHaveProperty('publication.year');
  });

  test('is checked', async () => {
    const { out, exit } = await runAssay(['check', await stored()]);
    expect(exit).toBe(1);
    expect(out).toContain('[departure-without-reason]');
    expect(out).toMatch(/\d+ errors, \d+ warnings?(?:, \d+ pieces? of advice)?\.\n$/);
  });

  test('is exported, and a file that is there only gives way to --force', async () => {
    const path = await stored();
    const to = path.replace('.assay', '.docx');
    const words = ['export', path, '--to', to, '--draft', '--no-page-numbers', '--json'];
    const first = await runAssay(words);
    expect(first.exit).toBe(0);
    expect(first.err).toContain('assay check');
    expect(JSON.parse(first.out)).toMatchObject({ file: to, pages: null });
    expect((await runAssay(words)).exit).toBe(1);
    expect((await runAssay([...words, '--force'])).exit).toBe(0);
  });

  test('takes text, and says what went where and what to check', async () => {
    const path = await stored();
    const text = path.replace('.assay', '.md');
    await writeFile(text, '# Foreword\n\nA word.\n\n# Odd\n\nOther words.\n\n## 1.2. Staff\n\n- Good.\n');
    const { out, exit } = await runAssay(['import', 'text', path, text]);
    expect(exit).toBe(0);
    expect(out).toContain('Imported 3 words into 2 parts');
    expect(out).toMatch(/Foreword +2 words +line 3/);
    expect(out).toMatch(/No place in this edition.*\n +“Odd” +2 words/);
    expect(out).toMatch(/Please check\n +line 11 +No heading stands above this list/);
  });
});

test('the editions are listed with their provenance', async () => {
  vi.stubEnv('ASSAY_DATA', await newFolder());
  const { out } = await runAssay(['templates', '--json']);
  const { templates, faults } = JSON.parse(out);
  expect(templates).toContainEqual(expect.objectContaining({ id: pdu.id, provenance: pdu.provenance }));
  expect(faults).toEqual([]);
  vi.unstubAllEnvs();
});
