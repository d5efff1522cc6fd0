import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { layOut } from '../../core/layout.ts';
import { decide as decideAbout, saySettled, withRound } from '../../core/review/rounds/answer.ts';
import { newLogPaper } from '../../core/review/rounds/log-paper.ts';
import { responseLog } from '../../core/review/rounds/response-log.ts';
import {
  lastRound,
  newRound,
  openPoints,
  PointDecision,
  type Round,
  writtenSince,
} from '../../core/review/rounds/round.ts';
import { withBelow } from '../../core/review/rounds/sent-draft.ts';
import { signedParts } from '../../core/review/sign-off/seen-lines.ts';
import type { LinesFrom } from '../../core/review/sign-off/text-lines.ts';
import { rowsAsCsv } from '../../core/rows-as-csv.ts';
import { sayCount } from '../../core/say-count.ts';
import { saveFile } from '../host/atomic-save.ts';
import { assetsIn, gatherAssets } from '../host/pictures/report-assets.ts';
import { EDIT_APPROVED } from './approved-parts.ts';
import { columns } from './columns.ts';
import { type Arguments, type Command, flag, type Outcome, positional, text, wrongUse } from './command.ts';
import { refuseBefore } from './refuse-before.ts';
import { openReport, openToRead, type ReportOnDisk, saveOver } from './report-on-disk.ts';
import { writeWord } from './write-word.ts';

const OUTCOMES = PointDecision.shape.outcome.options;

export const round: Command = {
  name: 'round',
  summary: 'tells what the inspected service was sent, when its answer is due, and what was decided about each point',
  usage: 'FILE.assay [PART…]',
  takes: { from: 1, to: Number.POSITIVE_INFINITY },
  options: {
    ...EDIT_APPROVED,
    to: {
      type: 'string',
      value: 'NAME',
      help: 'begin a round: the named parts, with those below them, are sent to NAME now; with --log, the file for the log',
    },
    out: { type: 'string', value: 'FILE.docx', help: 'the Word file for them, without comments and suggestions' },
    due: { type: 'string', value: 'DAY', help: 'the day by which an answer is asked for: 2026-03-16' },
    all: { type: 'boolean', help: 'begin it with every part' },
    'no-page-numbers': { type: 'boolean', help: 'leave the page numbers out of the contents, which is faster' },
    decide: { type: 'string', value: 'POINT', help: 'decide about a point, by its number in the list' },
    as: { type: 'string', value: 'OUTCOME', help: `what is decided: ${OUTCOMES.join(', ')}` },
    reason: { type: 'string', value: 'TEXT', help: 'why; needed unless the point is accepted' },
    by: { type: 'string', value: 'NAME', help: 'who decides' },
    log: {
      type: 'boolean',
      help: 'print every point with its decision as a table (CSV), for the answer to the service; with --to LOG.docx, as a Word file',
    },
  },
  example: 'assay round caldersea.assay foreword 2.1 --to "Caldersea PDU" --out draft.docx',
  async run(given) {
    const [path, now] = [positional(given, 0), new Date().toISOString()];
    const [, ...parts] = given.positionals;
    const [to, decide] = [text(given, 'to'), text(given, 'decide')];
    if (to !== undefined && !flag(given, 'log')) return begin(given, parts, { to, now });
    if (parts.length > 0) throw wrongUse('Say to whom the parts are sent: --to NAME --out FILE.docx.');
    if (decide !== undefined) {
      const opened = await openReport(path);
      const current = roundOf(opened);
      const point = current.points[Number(decide) - 1]?.id ?? decide;
      const decision = decisionOf(text(given, 'as'), text(given, 'reason'), text(given, 'by'), now);
      const { report, settled } = decideAbout(opened.report, current, point, decision);
      await saveOver(opened, report, { given });
      const decided = roundOf({ report });
      return {
        json: { ...decided, ...(settled && { settled }) },
        text: `Decided. ${saySettled(decision.outcome, settled)} Open: ${sayCount(openPoints(decided).length, 'point')}.`,
      };
    }
    const opened = await openToRead(path);
    const [current, from] = [roundOf(opened), fromOf(opened)];
    const rows = responseLog(current, from.layout);
    if (flag(given, 'log'))
      return to === undefined
        ? { json: { rows }, text: rowsAsCsv(rows), remarks: opened.remarks }
        : writeLog(opened, current, to);
    const since = [...writtenSince(current, from).keys()];
    return {
      json: { round: current, open: openPoints(current).length, writtenSince: since },
      text: roundText(current, rows, since, from),
      remarks: opened.remarks,
    };
  },
};

/** Neither is there without the other: a round whose file was not written, or a file of which nobody knows. */
async function begin(given: Arguments, named: string[], { to, now }: { to: string; now: string }): Promise<Outcome> {
  if ((named.length === 0) !== flag(given, 'all')) throw wrongUse('Name the parts that are sent, or write --all.');
  const out = text(given, 'out');
  if (out === undefined || extname(out).toLowerCase() !== '.docx')
    throw wrongUse('Say where the Word file for them goes: --out FILE.docx.');
  const opened = await openReport(positional(given, 0));
  const from = fromOf(opened);
  const all = signedParts(from.layout).map(({ placed }) => placed.id);
  const parts = named.length > 0 ? withBelow(from.layout, named) : all;
  const due = text(given, 'due');
  const begun = newRound(from, { id: randomUUID(), to, sent: now, ...(due !== undefined && { due }), parts });
  await refuseBefore(opened, out);
  const held = assetsIn(opened.report, opened.otherEntries);
  const { bytes } = await writeWord(opened.report, opened.template, {
    draft: true,
    review: { at: now, sent: { parts, round: begun } },
    pageNumbers: !flag(given, 'no-page-numbers'),
    assets: await gatherAssets(opened.report, async (id) => held.get(id)),
  });
  await saveFile(out, bytes, { expects: 'nothing' });
  try {
    await saveOver(opened, withRound(opened.report, begun));
  } catch (error) {
    await rm(out, { force: true });
    throw error;
  }
  const sent = sayCount(Object.keys(begun.seen).length, 'part');
  return {
    json: { ...begun, file: out },
    text: `Sent to ${begun.to}: ${sent}, in “${basename(out)}”. Due ${begun.due}.`,
  };
}

async function writeLog({ report, template, path }: ReportOnDisk, current: Round, to: string): Promise<Outcome> {
  if (extname(to).toLowerCase() !== '.docx') throw wrongUse('The log is written as a Word file: --to LOG.docx.');
  await refuseBefore({ path }, to);
  const { exportLog } = await import('../docx/log-paper.ts');
  const bytes = await exportLog(newLogPaper(current, { report, template, on: new Date() }), template);
  await saveFile(to, bytes, { expects: 'nothing' });
  const count = sayCount(current.points.length, 'point');
  return { json: { file: to, bytes: bytes.byteLength }, text: `Wrote “${basename(to)}”, ${count}.` };
}

function fromOf({ report, template }: Pick<LinesFrom, 'report' | 'template'>): LinesFrom {
  return { report, template, layout: layOut(report, template) };
}

function roundOf({ report }: Pick<LinesFrom, 'report'>): Round {
  const current = lastRound(report);
  if (!current)
    throw wrongUse('Nothing has been sent to the inspected service yet. Begin with --to NAME --out FILE.docx.');
  return current;
}

function decisionOf(outcome: string | undefined, reason = '', by = '', at: string): PointDecision {
  const known = OUTCOMES.find((one) => one === outcome);
  if (!known) throw wrongUse(`Say what is decided: --as ${OUTCOMES.map((one) => `"${one}"`).join(', or ')}.`);
  return { outcome: known, reason, by, at };
}

function roundText(current: Round, [, ...rows]: string[][], since: readonly string[], { layout }: LinesFrom): string {
  const names = signedParts(layout).flatMap(({ placed }) => (since.includes(placed.id) ? [[placed.where]] : []));
  return [
    `Sent to ${current.to} on ${current.sent.slice(0, 10)}, due ${current.due}`,
    `${sayCount(current.points.length, 'point')}, ${openPoints(current).length} of them open`,
    ...columns(
      rows.map(([number = '', part = '', by = '', , , wanted = '', outcome = '']) => [
        number,
        part,
        by,
        wanted,
        outcome || 'open',
      ]),
    ),
    ...(names.length > 0 ? ['Written since', ...columns(names)] : []),
  ].join('\n');
}
