import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { contract } from '../../../core/contract/contract.ts';
import type { Policy } from '../../../core/policy.ts';
import { connect } from '../../../core/rpc.ts';
import { createHost } from '../../../electron/host/host.ts';
import { loadPolicy, policyFile } from '../../../electron/host/policy.ts';
import { assayIn } from '../cli/assay.ts';
import { harbourEdition } from '../cli/harbour-edition.ts';
import { newFolder } from './temp-folder.ts';

const whole: Policy = {
  editionFolders: ['/srv/editions', '~/editions'],
  reportsFolder: '~/Inspections',
  savePace: 'minute',
  updates: 'off',
  defaultAuthor: '{user} (HMI)',
};
/** The files of a test belong to whoever runs it. */
const admin = process.getuid?.();
const isWindows = process.platform === 'win32';

/** A folder as a machine’s, which its administrator alone may write in. */
async function machineWith(text: string | undefined): Promise<string> {
  const folder = join(await newFolder(), 'assay');
  await mkdir(folder, { mode: 0o755 });
  const file = join(folder, 'policy.json');
  if (text !== undefined) await writeFile(file, text, { mode: 0o644 });
  return file;
}

async function loadText(text: string | undefined) {
  const machine = await machineWith(text);
  return loadPolicy({ machine, admin });
}

test.each<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', {}, '/etc/assay/policy.json'],
  ['darwin', {}, '/Library/Application Support/Assay/policy.json'],
  ['win32', { ProgramData: 'D:\\Data' }, join('D:\\Data', 'Assay', 'policy.json')],
  ['win32', {}, join('C:\\ProgramData', 'Assay', 'policy.json')],
])('on %s with %j it lies in a place of the machine’s', (platform, env, file) => {
  expect(policyFile({ platform, env })).toBe(file);
});

describe('a policy', () => {
  test('that is not there leaves everything to the user', async () => {
    expect(await loadText(undefined)).toMatchObject({ policy: {}, found: false });
  });

  test.skipIf(isWindows)('is taken as it stands', async () => {
    const loaded = await loadText(JSON.stringify(whole));
    expect(loaded.fault).toBeUndefined();
    expect(loaded).toMatchObject({ policy: whole, found: true });
    expect(await loadText('{}')).toMatchObject({ policy: {}, found: true });
  });

  test.skipIf(isWindows)('may begin as Notepad begins a file', async () => {
    expect(await loadText('\ufeff{ "updates": "on" }')).toMatchObject({ policy: { updates: 'on' } });
  });

  test.each([
    ['is cut short', '{\n  "updates": "on",\n', 'it is not JSON in line 3'],
    ['is no object', '[]', 'it is no JSON object'],
    ['has an unknown key', '{ "savePase": "minute" }', 'it has a key “savePase”, which is not known'],
    ['has a key of all objects', '{ "__proto__": { "updates": "on" } }', 'it has a key “__proto__”'],
    ['has a wrong value', '{ "savePace": "often" }', 'what it says of “savePace” is wrong (expected one of'],
    [
      'has a folder that is no whole path',
      '{ "reportsFolder": "reports" }',
      'what it says of “reportsFolder” is wrong (a whole path',
    ],
    ['has a folder of another system', '{ "editionFolders": ["C:\\\\x"] }', '“C:\\x” is no whole path on this system'],
    [
      'has a name on two lines',
      '{ "defaultAuthor": "a\\nb" }',
      'what it says of “defaultAuthor” is wrong (a name on one line',
    ],
    ['nests', `{ "editionFolders": ${'['.repeat(50)}${']'.repeat(50)} }`, 'it holds more than a policy can'],
    ['is large', JSON.stringify({ defaultAuthor: 'a'.repeat(70_000) }), 'it is larger than 64 kB'],
  ])('that %s is not followed, and updates are off', async (_, text, why) => {
    const { policy, fault } = await loadText(text);
    expect(policy).toEqual({ updates: 'off' });
    expect(fault).toContain(`is not followed, because ${why}`);
    expect(fault).toMatch(/^The policy of this computer in “.*policy\.json” .* Updates are off; ask whoever .*\.$/);
  });

  test('that is not UTF-8, or no file, is not followed', async () => {
    const machine = await machineWith(undefined);
    await writeFile(machine, Buffer.from([0x7b, 0xff, 0x7d]));
    expect(loadPolicy({ machine, admin }).fault).toContain('it is not UTF-8');
    expect(loadPolicy({ machine: join(machine, '..'), admin })).toMatchObject({
      policy: { updates: 'off' },
      found: true,
    });
  });

  test.skipIf(isWindows)('that is a pipe is not waited for', async () => {
    const machine = await machineWith(undefined);
    execFileSync('mkfifo', [machine]);
    expect(loadPolicy({ machine, admin }).fault).toContain('it is no file');
  });
});

describe.skipIf(isWindows)('a policy that others than an administrator can change', () => {
  const others = 'others than an administrator can change it';
  const text = JSON.stringify({ savePace: 'asked' });

  test.each([
    ['all may write it', 0o646],
    ['its group may write it', 0o664],
  ])('is not followed: %s', async (_, mode) => {
    const machine = await machineWith(text);
    expect(loadPolicy({ machine, admin }).policy).toEqual({ savePace: 'asked' });
    await chmod(machine, mode);
    // Files of root belong to its group, whose members are administrators.
    if (mode === 0o664 && process.getgid?.() === 0) return;
    expect(loadPolicy({ machine, admin })).toMatchObject({ policy: { updates: 'off' } });
    expect(loadPolicy({ machine, admin }).fault).toContain(others);
  });

  test('is not followed: it belongs to somebody else', async () => {
    const machine = await machineWith(text);
    expect(loadPolicy({ machine, admin: (admin ?? 0) + 1 }).fault).toContain(others);
  });

  test('is not followed: its folder is open to all, so that it can be replaced', async () => {
    const machine = await machineWith(text);
    await chmod(join(machine, '..'), 0o777);
    expect(loadPolicy({ machine, admin }).fault).toContain(others);
  });
});

describe('ASSAY_POLICY', () => {
  test('counts where the machine has no policy, and nowhere else', async () => {
    const override = await machineWith('{ "updates": "on", "savePace": "asked" }');
    const without = await machineWith(undefined);
    expect(loadPolicy({ machine: without, override, admin }).policy).toEqual({ updates: 'on', savePace: 'asked' });
    const machine = await machineWith('{ "updates": "off" }');
    expect(loadPolicy({ machine, override, admin }).policy).toEqual({ updates: 'off' });
    // Nor does a damaged one give way to it.
    await writeFile(machine, '{');
    expect(loadPolicy({ machine, override, admin }).policy).toEqual({ updates: 'off' });
  });
});

describe('what a policy decides', () => {
  async function worldWith(policy: Policy) {
    const folder = await newFolder();
    const file = join(folder, 'policy.json');
    await writeFile(file, JSON.stringify(policy), { mode: 0o600 });
    return { folder, file };
  }

  test('holds for the host of a window: editions, the folder of reports, the pace and the name', async () => {
    const { folder, file } = await worldWith({});
    const [editions, reports] = [join(folder, 'editions'), join(folder, 'shared reports')];
    const policy: Policy = {
      editionFolders: [editions],
      reportsFolder: reports,
      savePace: 'minute',
      defaultAuthor: 'Team of {user}',
    };
    await writeFile(file, JSON.stringify(policy));
    await mkdir(editions);
    await writeFile(join(editions, 'harbour.json'), JSON.stringify(harbourEdition));
    const before = process.env.ASSAY_POLICY;
    process.env.ASSAY_POLICY = file;
    onTestFinished(() => {
      if (before === undefined) delete process.env.ASSAY_POLICY;
      else process.env.ASSAY_POLICY = before;
    });
    const client = connect(contract, createHost({ dataFolder: join(folder, 'data') }));
    expect(await client.readPolicy({})).toEqual({
      savePace: 'minute',
      user: expect.stringMatching(/^Team of .+/),
      userBy: 'policy',
    });
    const { templates, faults } = await client.start({});
    expect(faults).toEqual([]);
    expect(templates.map(({ id }) => id)).toContain(harbourEdition.id);
    const [shipped, ofPolicy, own] = await client.listEditions({});
    expect(shipped).toMatchObject({ whose: 'assay', faults: [] });
    expect(ofPolicy).toEqual({
      whose: 'organisation',
      place: editions,
      editions: [{ id: harbourEdition.id, title: harbourEdition.title, edition: harbourEdition.edition }],
      faults: [],
    });
    expect(own).toMatchObject({ whose: 'user', place: join(folder, 'data', 'templates'), editions: [] });
    const window = 'w'.repeat(12);
    await client.newReport({ template: harbourEdition.id, name: 'Quay', window });
    const files = await readdir(reports);
    expect(files.filter((name) => !name.startsWith('~'))).toEqual(['Quay.assay']);
    const owner = JSON.parse(await readFile(join(reports, '~$Quay.assay'), 'utf8'));
    expect(owner.name).toMatch(/^Team of .+/);
    expect(owner.name).not.toContain('{user}');

    // A host begins with the policy as it is then; a damaged one is told of.
    await writeFile(file, '{ "editionFolder": [] }');
    const later = connect(contract, createHost({ dataFolder: join(folder, 'data') }));
    expect(await later.readPolicy({})).toEqual({
      user: expect.not.stringContaining('Team of'),
      fault: expect.stringContaining('“editionFolder”, which is not known'),
    });
    expect((await later.start({})).templates.map(({ id }) => id)).not.toContain(harbourEdition.id);
  });

  test('holds for the command', async () => {
    const { folder, file } = await worldWith({});
    const editions = join(folder, 'editions');
    await mkdir(editions);
    await writeFile(join(editions, 'harbour.json'), JSON.stringify(harbourEdition));
    await writeFile(file, JSON.stringify({ editionFolders: [editions] }));
    const assay = assayIn(folder, { ASSAY_POLICY: file });
    expect(await assay('new', 'quay.assay', '--template', harbourEdition.id)).toMatchObject({ exit: 0 });
    expect((await assay('templates')).out).toContain(harbourEdition.id);
    await writeFile(file, '{');
    const damaged = await assay('templates');
    expect(damaged.out).not.toContain(harbourEdition.id);
    expect(damaged.err).toContain('is not followed');
  });
});
