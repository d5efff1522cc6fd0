import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { plainText } from '../../../core/content-text.ts';
import type { Summary } from '../../../core/summary.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { loadReport } from '../../../electron/host/report-file.ts';
import { contentsOf, paragraphsOf, partOf, tablesOf } from '../docx/word-file.ts';
import { harbourEdition } from './harbour-edition.ts';
import { harbourDetails, harbourProse, harbourReason, harbourScores, harbourText } from './harbour-report.ts';

/** An edition is only data: what the shipped one has nothing in common with goes all the way, through the command alone. */

let folder: string;
const path = (name: string) => join(folder, name);
const ownEdition = (name: string) => path(`data/templates/${name}`);
const saves = (name: string, json: unknown) => writeFile(ownEdition(name), JSON.stringify(json, null, 2));

async function ran(...words: string[]) {
  const { exit, out, err } = await runAssay([...words, '--json']);
  return { exit, err, json: JSON.parse(out) };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-'));
  vi.stubEnv('ASSAY_DATA', path('data'));
  await mkdir(path('data/templates'), { recursive: true });
  await saves('harbyrau.json', harbourEdition);
  await writeFile(path('sgoriau.csv'), harbourScores);
  await writeFile(path('testun.md'), harbourText);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('an inspectorate that has nothing in common with the first', () => {
  let summary: Summary;
  let word: Uint8Array;

  test('has an edition without flaw, which says what is unconfirmed', async () => {
    const { exit, out, err } = await runAssay(['templates', 'check', ownEdition('harbyrau.json')]);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.split('\n').map((line) => line.trim())).toEqual([
      'harbyrau.json: no flaw.',
      'Edition    Harbwr a Chei, Argraffiad 2030 (Arolygiaeth Harbyrau Cymru), in cy-GB',
      'Parts      55',
      'Standards  6, of which 5 are rated',
      'Ratings    Rhagorol, Da iawn, Digonol, Angen gwellâd, Annigonol',
      'Rules      4, of which 2 are published',
      'unconfirmed  professional discretion: Heb ei gyhoeddi',
      'inferred     overall rating: O adroddiadau cynharach',
      '',
    ]);
  });

  test('is listed', async () => {
    const { exit, json } = await ran('templates');
    expect(exit).toBe(0);
    expect(json).toMatchObject({ folder: path('data/templates'), faulty: [], faults: [] });
    expect(json.templates.at(-1)).toMatchObject({ id: 'harbyrau-2030', file: ownEdition('harbyrau.json') });
  });

  test('takes details, scores and text', async () => {
    expect((await ran('new', path('r.assay'), '--template', 'harbyrau-2030')).exit).toBe(0);
    expect((await ran('set', path('r.assay'), ...harbourDetails)).exit).toBe(0);
    expect(await ran('import', 'scores', path('r.assay'), path('sgoriau.csv'))).toMatchObject({
      exit: 0,
      json: { rated: 5, toRate: 5 },
    });
    const { exit, json } = await ran('import', 'text', path('r.assay'), path('testun.md'));
    expect({ exit, unplaced: json.unplaced }).toEqual({ exit: 0, unplaced: [] });
    const { report } = await loadReport(path('r.assay'));
    const { llanwau, ...prose } = report.parts;
    const bare = (line: string) => line.replace(/\[#[^\]]*\]|^> \*\*[^*]*\*\* /g, '');
    expect(Object.fromEntries(Object.entries(prose).map(([id, content]) => [id, plainText(content)]))).toEqual(
      Object.fromEntries(Object.entries(harbourProse).map(([id, lines]) => [id, lines.map(bare).join('\n')])),
    );
    expect(
      llanwau?.map((block) => [block.type, 'id' in block && block.caption, 'id' in block && block.source]),
    ).toEqual([
      ['paragraph', false, false],
      ['table', 'Llanw uchel', 'Swyddfa’r harbwr'],
      ['chart', 'Uchder y llanw', 'Swyddfa’r harbwr'],
    ]);
    expect(report.parts['a1.gwelsom']?.at(-1)).toMatchObject({ type: 'practice-example', tone: 'good' });
    const note = 'Cofrestr yr harbwr, Ionawr 2030.';
    expect(report.facts.map(({ value, description, note }) => ({ value, description, note }))).toEqual([
      { value: '412', description: 'llongau mewn blwyddyn', note },
      { value: '9 m', description: 'dyfnder wrth y cei', note },
    ]);
    expect(report.lists['cydbwysedd.rhestrau']).toEqual({
      first: ['Criw da', 'Golau newydd'],
      second: ['Twll yn y cei'],
    });
    expect(report.glossary.entries.map(({ term, definition }) => [term, definition])).toEqual([
      ['Angor', 'Haearn sy’n dal llong'],
    ]);
    expect(report.recommendations.map(({ addressee, items }) => [addressee, items.map((item) => item.text)])).toEqual([
      ['Dylai {harbwr}', ['llenwi’r twll yn y cei', 'glanhau’r dŵr']],
      ['Dylai Cymdeithas y Badau Achub', ['ymarfer yn y nos.']],
    ]);
  });

  test('is rated as reckoned by hand', async () => {
    const { json } = await ran('show', path('r.assay'));
    summary = json;
    const standards = summary.domains.flatMap((domain) => domain.standards);
    expect(
      standards.map(({ number, rating, ruleRating, points, weight }) => [number, ruleRating, rating, points, weight]),
    ).toEqual([
      // 41 of 60 is 68.3, so 68: the third band; the reason moves it to the second.
      ['A1', 'Digonol', 'Da iawn', 7, 2],
      ['A2', 'Rhagorol', 'Rhagorol', 10, 1],
      ['B1', 'Da iawn', 'Da iawn', 7, 0.5],
      // 12 of 41 is 29.3, so 29: the last band.
      ['B2', 'Annigonol', 'Annigonol', 0, 1.5],
      ['B3', 'Angen gwellâd', 'Angen gwellâd', 2, 1],
      ['C1', undefined, undefined, undefined, 1],
    ]);
    expect(standards[0]?.departure).toMatchObject({
      allowed: true,
      reason: harbourReason,
      provenance: { status: 'unconfirmed' },
    });
    // 14 + 10 + 3.5 + 0 + 2, of ten times 2 + 1 + 0.5 + 1.5 + 1; without the departure A1 gives 8 and not 14.
    expect(summary.score).toEqual({ points: 29.5, max: 60, printed: '29.5/60' });
    expect(summary.overall).toBe('Digonol');
    expect(summary.withoutDepartures).toEqual({ points: 23.5, rating: 'Angen gwellâd' });
    const { out } = await runAssay(['show', path('r.assay')]);
    expect(out).toMatch(/A1 {2}Croeso +Da iawn +7 points × 2\n/);
    expect(out).toMatch(/B1 {2}Goleuadau +Da iawn +7 points × 0\.5\n/);
  });

  test('leaves nothing to settle, and holds to its own limit of discretion', async () => {
    expect(await ran('check', path('r.assay'))).toEqual({ exit: 0, err: '', json: [] });
    await writeFile(path('bold.assay'), await readFile(path('r.assay')));
    await writeFile(path('bold.csv'), 'ref,value\nA1,Rhagorol\n');
    await ran('import', 'scores', path('bold.assay'), path('bold.csv'));
    const { json } = await ran('check', path('bold.assay'));
    expect(json.map(({ rule }: { rule: string }) => rule)).toEqual(['departure-beyond-limit']);
  });

  test('is exported', async () => {
    expect(await ran('export', path('r.assay'), '--to', path('r.docx'))).toMatchObject({ exit: 0 });
    word = await readFile(path('r.docx'));
  });

  test('prints its headings, numbered and in its order', () => {
    const headings = paragraphsOf(word).filter(({ style }) => /^Heading[1-3]/.test(style));
    const inStandard = ['3 Yr hyn a welsom'];
    expect(headings.map(({ style, text }) => `${style.slice(7, 8)} ${text.replace('\t', ' ')}`)).toEqual([
      '1 Crynodeb i’r prysur',
      '1 Ffeithiau',
      '1 Rhan 1 Yr harbwr a’i gyffiniau',
      ...['2 B1. Goleuadau', ...inStandard],
      ...['2 B2. Cynnal a chadw’r cei', ...inStandard, '3 Yr hyn i’w wella'],
      ...['2 B3. Dŵr glân', ...inStandard],
      ...['2 C1. Llanw', ...inStandard],
      '1 Rhan 2 Pobl',
      ...['2 Safon A2: Hyfforddiant', ...inStandard],
      ...['2 Safon A1: Croeso', ...inStandard],
      '1 Y camau nesaf',
      '2 Argymhellion',
      ...['3 Dylai Porth Wen wneud hyn:', '3 Dylai Cymdeithas y Badau Achub wneud hyn:'],
      '2 Gair i gloi',
      '1 Y graddau',
      ...['1 Atodiad A: Canlyniadau', '2 Bandiau', '2 Atebion'],
      '1 Atodiad B: Help a rhwystr',
      '1 Atodiad C: Oriau’r llanw',
      '1 Atodiad D: Geirfa',
      '1 Hawlfraint 2030',
    ]);
    expect(contentsOf(word).map(({ title }) => title)).toContain('Y graddau');
    expect(contentsOf(word).map(({ title }) => title)).not.toContain('Hawlfraint 2030');
  });

  test('prints its ratings, tables and sentences', () => {
    // A shape stands before a rating, beside its colour.
    const tables = tablesOf(word).map(({ rows }) =>
      rows.map((cells) => cells.map((cell) => cell.replace(/^\p{S}\s/u, ''))),
    );
    expect(tables).toContainEqual([
      ['Cyfanswm', '29.5 o 60'],
      ['Gradd gyffredinol', 'Digonol'],
    ]);
    expect(tables).toContainEqual([
      ['Rhif', 'Safon', 'Gradd'],
      ['B1', 'Goleuadau', 'Da iawn'],
      ['B2', 'Cynnal a chadw’r cei', 'Annigonol'],
      ['B3', 'Dŵr glân', 'Angen gwellâd'],
    ]);
    expect(tables).toContainEqual([
      ['Cwestiwn', 'Cyfran ‘Do’'],
      ['A drwsiwyd y cei o fewn mis?', '29%'],
      ['A gofnodwyd pob difrod?', '90%'],
    ]);
    expect(tables).toContainEqual([
      ['Cwestiwn isaf', 'Gradd'],
      ['O dan 30%', 'Annigonol'],
      ['30 i 54%', 'Angen gwellâd'],
      ['55 i 69%', 'Digonol'],
      ['70 i 89%', 'Da iawn'],
      ['90% a throsodd', 'Rhagorol'],
    ]);
    expect(tables).toContainEqual([
      ['Safon a chwestiwn', 'Do', 'Gradd'],
      ['A1. Croeso', '', 'Da iawn'],
      ['A1a. A gafodd y criw groeso ar y cei?', '75%', 'Da iawn'],
      ['A1b. A oedd rhywun wrth law drwy’r nos?', '68%', 'Digonol'],
      ['A2. Hyfforddiant', '', 'Rhagorol'],
    ]);
    expect(tables).toContainEqual([
      ['Gair', 'Esboniad'],
      ['Angor', 'Haearn sy’n dal llong'],
      ['Bwi', 'Marc sy’n nofio ger yr harbwr'],
    ]);
    const texts = paragraphsOf(word).map(({ text }) => text);
    expect(texts).toContain(`Dyfarnwyd ‘Da iawn’ i y croeso, yn lle ‘Digonol’. ${harbourReason}`);
    expect(texts).toContain(
      'Dyfarnwyd ‘Annigonol’ i cynnal a chadw, gan mai 29 y cant oedd y sgôr isaf. Dyma derfyn yr harbwr.',
    );
    expect(texts).toContain('Dyfarnwyd ‘Rhagorol’ i hyfforddiant.');
    expect(texts.filter((text) => text.includes('['))).toEqual([]);
    expect(texts).toContain('Cewch gopïo’r adroddiad hwn ar Porth Wen am ddim.');
    expect(texts.slice(texts.indexOf('Diolch i bawb yn yr harbwr.')).slice(1, 3)).toEqual([
      'Gwenllïan Môn',
      'Prif Arolygydd',
    ]);
  });

  test('names, numbers and notes what it shows in its own words', () => {
    const texts = paragraphsOf(word).map(({ text }) => text.replace(/\s+/g, ' ').trim());
    expect(texts).toContain('Mae’r oriau yn Tabl 2.');
    expect(texts).toContain('Nifer y newidiadau cyn y gaeaf: tri.');
    for (const caption of ['Tabl 1: Help a rhwystr yn Porth Wen.', 'Tabl 2: Llanw uchel', 'Ffigur C.1: Uchder y llanw'])
      expect(
        texts.filter((text) => text === caption),
        caption,
      ).toHaveLength(1);
    expect(texts.filter((text) => text === 'Ffynhonnell: Swyddfa’r harbwr')).toHaveLength(2);
    expect(texts).toContain('Gan Porth Wen');
    expect(texts.some((text) => text.startsWith('Arfer da'))).toBe(true);
    const notes = paragraphsOf(word, 'word/footnotes.xml').map(({ text }) => text.trim());
    expect(notes.filter((text) => text !== '')).toEqual([
      'Cofrestr yr harbwr, Ionawr 2030.',
      `Yn lle ‘Digonol’: ${harbourReason}`,
      'Gofynnir mewn storm yn unig.',
    ]);
  });

  test('turns the pages of one annex, and them alone', () => {
    const pages = partOf(word, 'word/document.xml').match(/<w:pgSz [^>]*>/g) ?? [];
    const turned = pages.filter((page) => page.includes('w:orient="landscape"'));
    expect(turned).toHaveLength(1);
    expect(turned[0]).toMatch(/w:w="14173" w:h="9978"/);
    expect(pages.at(-1)).not.toContain('landscape');
  });

  test('is in its language, on its paper, in its type and colours', () => {
    const styles = partOf(word, 'word/styles.xml');
    const document = partOf(word, 'word/document.xml');
    expect(
      new Set(styles.match(/<w:lang [^>]*w:val="[^"]*"/g)?.map((tag) => /w:val="([^"]*)"/.exec(tag)?.[1])),
    ).toEqual(new Set(['cy-GB']));
    expect(partOf(word, 'docProps/core.xml')).toContain('<dc:language>cy-GB</dc:language>');
    expect(partOf(word, 'docProps/core.xml')).toContain('Adroddiad ar Porth Wen');
    expect(document).toMatch(/<w:pgSz w:w="9978" w:h="14173"/);
    expect(styles).toContain('Gill Sans MT');
    expect(styles).not.toContain('Arial');
    for (const fill of ['003B5C', '2E6B3E', 'F4C430', '7A1022']) expect(document).toContain(`w:fill="${fill}"`);
  });

  test('holds no word that neither the edition nor the report has', () => {
    const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}+(?:’\p{L}+)*/gu) ?? [];
    const sources = [JSON.stringify(harbourEdition), harbourText, harbourScores, ...harbourDetails];
    const known = new Set(sources.flatMap(wordsIn));
    const printed = [
      'word/document.xml',
      'word/header1.xml',
      'word/header2.xml',
      'word/footer1.xml',
      'word/footer2.xml',
    ]
      .flatMap((part) => [
        ...paragraphsOf(word, part).map(({ text }) => text),
        ...[...partOf(word, part).matchAll(/<w:tbl(?:Caption|Description) w:val="([^"]*)"/g)].map(
          (match) => match[1] ?? '',
        ),
      ])
      .flatMap(wordsIn);
    expect(printed.length).toBeGreaterThan(300);
    expect([...new Set(printed)].filter((each) => !known.has(each))).toEqual([]);
  });
});

describe('an edition without ratings and domains', () => {
  const letter = {
    ...harbourEdition,
    id: 'llythyr-2030',
    title: 'Llythyr',
    ratings: undefined,
    domains: [],
    parts: [
      harbourEdition.parts[0],
      { kind: 'prose', id: 'llythyr', title: 'Llythyr at yr harbwrfeistr', required: true },
    ],
  };

  test('works without scores', async () => {
    await saves('llythyr.json', letter);
    const checked = await runAssay(['templates', 'check', ownEdition('llythyr.json')]);
    expect(checked.exit).toBe(0);
    expect(checked.out).toMatch(/Standards {2}none\n +Ratings {4}none\n +Rules {6}none\n$/);
    const report = path('l.assay');
    expect((await ran('new', report, '--template', 'llythyr-2030')).exit).toBe(0);
    await ran('set', report, ...harbourDetails);
    const { json: before } = await ran('check', report);
    expect(before.map(({ rule }: { rule: string }) => rule)).toEqual(['missing-part']);
    await writeFile(path('l.md'), '# Llythyr at yr harbwrfeistr\n\nAnnwyl gyfaill, mae popeth yn iawn.\n');
    expect((await ran('import', 'text', report, path('l.md'))).exit).toBe(0);
    const { json: shown } = await ran('show', report);
    expect(shown).toMatchObject({ domains: [], score: null, overall: null, rated: 0, toRate: 0, figures: [] });
    expect((await runAssay(['show', report])).out).not.toMatch(/rating|score/i);
    expect(await ran('check', report)).toMatchObject({ exit: 0, json: [] });
    await writeFile(path('l.csv'), 'ref,value\nA1,Da iawn\n');
    const refused = await ran('import', 'scores', report, path('l.csv'));
    expect(refused.exit).toBe(1);
    expect(refused.err).toContain('line 2, A1: this edition has no such standard');
    expect((await ran('export', report, '--to', path('l.docx'))).exit).toBe(0);
    const texts = paragraphsOf(await readFile(path('l.docx'))).map(({ text }) => text);
    expect(texts).toContain('Annwyl gyfaill, mae popeth yn iawn.');
    expect(tablesOf(await readFile(path('l.docx')))).toEqual([]);
  });
});

describe('a faulty edition in the user’s folder', () => {
  test('is named in the same words by the list and by the check, flaw by flaw', async () => {
    const faulty = { ...harbourEdition, id: 'diffygiol', titel: 'x', nameDetail: 'enw', language: 'Welsh' };
    await saves('diffygiol.json', faulty);
    const lines = (await readFile(ownEdition('diffygiol.json'), 'utf8')).split('\n');
    const lineOf = (key: string) => lines.findIndex((line) => line.trim().startsWith(key)) + 1;
    const checked = await ran('templates', 'check', ownEdition('diffygiol.json'));
    expect(checked.exit).toBe(1);
    expect(checked.json).toMatchObject({
      edition: null,
      flaws: ['"language"', '"nameDetail"', '"titel"'].map((key) => ({ line: lineOf(key) })),
    });
    const text = await runAssay(['templates', 'check', ownEdition('diffygiol.json')]);
    expect(text.out).toContain(
      'diffygiol.json, line 7: “language” is wrong (must be a language tag such as en-GB); correct it.\n',
    );
    expect(text.out).toMatch(
      /line \d+: there is no detail “enw” in this edition; there are harbwr, arolygydd.enw, blwyddyn\.\n/,
    );
    expect(text.out).toMatch(/line \d+: the key “titel” is not known there; correct its spelling or remove it\.\n/);
    expect(text.out).toMatch(/\n3 flaws\.\n$/);
    const listed = await ran('templates');
    expect(listed.exit).toBe(1);
    expect(listed.json.faulty).toEqual([{ file: ownEdition('diffygiol.json'), flaws: checked.json.flaws }]);
    expect(listed.err).toBe(text.out.replace('3 flaws.\n', ''));
    expect((await runAssay(['templates'])).out).toContain(`“${path('data/templates')}”`);
  });

  test('that has the id of another is told so, and one elsewhere is warned', async () => {
    await saves('z.json', harbourEdition);
    const checked = await runAssay(['templates', 'check', ownEdition('z.json')]);
    expect(checked.exit).toBe(1);
    expect(checked.out).toContain(
      'z.json, line 3: the id “harbyrau-2030” already belongs to the edition in “harbyrau.json”',
    );
    await writeFile(path('draft.json'), JSON.stringify({ ...harbourEdition, supersedes: 'harbyrau-2020' }));
    const draft = await runAssay(['templates', 'check', path('draft.json')]);
    expect(draft.exit).toBe(0);
    expect(draft.err).toMatch(/“harbyrau-2030” already belongs .*\n.*“harbyrau-2020”, which is not installed/);
  });

  test('that is not there, or no file, is refused', async () => {
    for (const name of ['none.json', 'data']) {
      const { exit, err } = await runAssay(['templates', 'check', path(name)]);
      expect(exit).toBe(1);
      expect(err).toContain(`“${name}”`);
    }
    expect((await runAssay(['templates', 'check'])).exit).toBe(2);
  });
});
