import { layOut, type PlacedPart } from '../../core/layout.ts';
import { signParts, unsignParts, withThoseBelow } from '../../core/review/sign-off/progress.ts';
import { signedParts } from '../../core/review/sign-off/seen-lines.ts';
import { sayCount } from '../../core/say-count.ts';
import { type Command, flag, positional, text, wrongUse } from './command.ts';
import { openReport, openToRead, saveOver } from './report-on-disk.ts';
import { wallOutcome } from './wall-text.ts';

export const sign: Command = {
  name: 'sign',
  summary:
    'lets parts pass a stage, as they are printed now; without a stage, tells how far each has come and what is open in it',
  usage: 'FILE.assay [PART…] [--stage ID --by NAME]',
  takes: { from: 1, to: Number.POSITIVE_INFINITY },
  options: {
    stage: {
      type: 'string',
      value: 'ID',
      help: 'the stage that they pass; “assay show --json” names all, and who may sign',
    },
    by: { type: 'string', value: 'NAME', help: 'who signs, or takes back' },
    all: { type: 'boolean', help: 'sign every part' },
    below: { type: 'boolean', help: 'sign the parts below the named ones, too' },
    'take-back': {
      type: 'boolean',
      help: 'take the sign-offs for the stage back, with those for all stages behind it',
    },
  },
  example: 'assay sign caldersea.assay foreword 2.1 --stage drafting --by "A. Name"',
  async run(given) {
    const stage = text(given, 'stage');
    const by = text(given, 'by')?.trim() ?? '';
    const back = flag(given, 'take-back');
    const [, ...named] = given.positionals;
    if (stage === undefined && by === '' && named.length === 0 && !back && !flag(given, 'all')) {
      const { report, template, remarks } = await openToRead(positional(given, 0));
      return { ...(await wallOutcome({ report, template, layout: layOut(report, template) })), remarks };
    }
    if (stage === undefined) throw wrongUse('Say which stage the parts pass: --stage ID.');
    if (by === '') throw wrongUse(back ? 'Say who takes it back: --by NAME.' : 'Say who signs: --by NAME.');
    if ((named.length === 0) !== flag(given, 'all')) throw wrongUse('Name the parts that are meant, or write --all.');
    const opened = await openReport(positional(given, 0));
    const { report, template } = opened;
    const layout = layOut(report, template);
    const parts = flag(given, 'all')
      ? signedParts(layout).map(({ placed }) => placed.id)
      : named.flatMap((id) => {
          const below = flag(given, 'below') ? withThoseBelow(layout, id) : [];
          return below.length > 0 ? below : [id];
        });
    const done = back
      ? unsignParts(report, layout, template, { parts, stage, by })
      : signParts(report, layout, template, { parts, stage, by, at: new Date().toISOString() });
    const touched = 'taken' in done ? done.taken : done.passed;
    if (touched.length > 0)
      await saveOver(opened, { ...report, signOffs: done.signOffs, signedTexts: done.signedTexts });
    const title = template.signOff.stages.find(({ id }) => id === stage)?.title ?? stage;
    return {
      json: { file: opened.path, stage, by, parts: touched.map(({ id }) => id) },
      text: said(touched, title, back),
    };
  },
};

function said(parts: readonly PlacedPart[], stage: string, back: boolean): string {
  if (parts.length === 0)
    return back ? 'There was nothing to take back.' : `Nothing to sign: “${stage}” holds already.`;
  const count = sayCount(parts.length, 'part');
  const head = back ? `Took “${stage}” and what was behind it back from ${count}:` : `Signed ${count} for “${stage}”:`;
  return [head, ...parts.map(({ where }) => `  ${where}`)].join('\n');
}
