import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAssay } from '../../../electron/cli/run.ts';
import { loadReport } from '../../../electron/host/report-file.ts';
import { newFolder } from '../host/temp-folder.ts';

/** A comparison is read from an earlier report and from a table, and put in the place of the one before. */

test('from a report, from a table, and refused', async () => {
  const folder = await newFolder();
  const file = (name: string) => join(folder, name);
  const assay = (...words: string[]) => runAssay(words);
  for (const name of ['now.assay', 'then.assay'])
    expect(await assay('new', file(name), '--template', 'pdu-2021-23', '--name', name)).toMatchObject({ exit: 0 });
  await writeFile(file('then.csv'), 'ref,value\n2.2.1,49%\n1.1,Good\n');
  await assay('import', 'scores', file('then.assay'), file('then.csv'));

  const label = ['--as', 'previous', '--label', '2018 inspection'];
  expect(await assay('import', 'comparison', file('now.assay'), file('then.assay'), ...label)).toEqual({
    exit: 0,
    out: '2018 inspection: Read 1 key question and 1 rating.\n',
    err: '',
  });
  await assay('import', 'comparison', file('now.assay'), file('then.csv'), '--as', 'average');
  const again = await assay('import', 'comparison', file('now.assay'), file('then.csv'), '--as', 'average', '--json');
  expect(JSON.parse(again.out)).toMatchObject({
    as: 'average',
    notes: ['Read 1 key question and 1 rating.', '“Average” is no longer compared with.'],
  });
  const { comparisons } = (await loadReport(file('now.assay'))).report;
  expect(comparisons).toEqual({
    previous: {
      label: '2018 inspection',
      source: 'then.assay',
      keyQuestions: { '2.2.1': { percentage: 49 } },
      standards: { '1.1': 'Good' },
    },
    average: {
      label: 'Average',
      source: '',
      keyQuestions: { '2.2.1': { percentage: 49 } },
      standards: { '1.1': 'Good' },
    },
  });

  expect(await assay('import', 'comparison', file('now.assay'), file('then.csv'))).toMatchObject({
    exit: 2,
    err: 'Say what the results are: --as previous or --as average.\n',
  });
  await writeFile(file('bad.csv'), 'ref,value\n2.2.1,49\n');
  expect(await assay('import', 'comparison', file('now.assay'), file('bad.csv'), '--as', 'previous')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('bad.csv, line 2, 2.2.1:'),
  });
  await assay('new', file('empty.assay'), '--template', 'pdu-2021-23', '--name', 'Empty');
  expect(await assay('import', 'comparison', file('now.assay'), file('empty.assay'), '--as', 'previous')).toMatchObject(
    {
      exit: 1,
      err: expect.stringContaining('holds no results'),
    },
  );
  expect((await loadReport(file('now.assay'))).report.comparisons).toEqual(comparisons);
});
