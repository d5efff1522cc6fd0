import { randomUUID } from 'node:crypto';
import { layOut } from '../../core/layout.ts';
import { responseLog } from '../../core/review/rounds/response-log.ts';
import {
  lastRound,
  newRound,
  openPoints,
  PointDecision,
  type Round,
  withDecision,
  writtenSince,
} from '../../core/review/rounds/round.ts';
import { signedParts } from '../../core/review/sign-off/seen-lines.ts';
import type { LinesFrom } from '../../core/review/sign-off/text-lines.ts';
import { rowsAsCsv } from '../../core/rows-as-csv.ts';
import { sayCount } from '../../core/say-count.ts';
import { columns } from './columns.ts';
import { type Command, flag, positional, text, wrongUse } from './command.ts';
import { openReport, openToRead, saveOver } from './report-on-disk.ts';

const OUTCOMES = PointDecision.shape.outcome.options;

export const round: Command = {
  name: 'round',
  summary: 'tells what the inspected service was sent, when its answer is due, and what was decided about each point',
  usage: 'FILE.assay [PART…]',
  takes: { from: 1, to: Number.POSITIVE_INFINITY },
  options: {
    to: { type: 'string', value: 'NAME', help: 'begin a round: the named parts are sent to NAME now' },
    all: { type: 'boolean', help: 'begin it with every part' },
    decide: { type: 'string', value: 'POINT', help: 'decide about a point, by its number in the list' },
    as: { type: 'string', value: 'OUTCOME', help: `what is decided: ${OUTCOMES.join(', ')}` },
    reason: { type: 'string', value: 'TEXT', help: 'why; needed unless the point is accepted' },
    by: { type: 'string', value: 'NAME', help: 'who decides' },
    log: {
      type: 'boolean',
      help: 'print every point with its decision as a table (CSV), for the answer to the service',
    },
  },
  example: 'assay round caldersea.assay foreword 2.1 --to "Caldersea PDU"',
  async run(given) {
    const [path, now] = [positional(given, 0), new Date().toISOString()];
    const [, ...parts] = given.positionals;
    const [to, decide] = [text(given, 'to'), text(given, 'decide')];
    if (to !== undefined) {
      if ((parts.length === 0) !== flag(given, 'all')) throw wrongUse('Name the parts that are sent, or write --all.');
      const opened = await openReport(path);
      const from = fromOf(opened);
      const chosen = parts.length > 0 ? parts : signedParts(from.layout).map(({ placed }) => placed.id);
      const begun = newRound(from, { id: randomUUID(), to, sent: now, parts: chosen });
      await saveOver(opened, { ...opened.report, rounds: [...(opened.report.rounds ?? []), begun] });
      return {
        json: begun,
        text: `Sent to ${begun.to}: ${sayCount(Object.keys(begun.seen).length, 'part')}. Due ${begun.due}.`,
      };
    }
    if (parts.length > 0) throw wrongUse('Say to whom the parts are sent: --to NAME.');
    if (decide !== undefined) {
      const opened = await openReport(path);
      const current = roundOf(opened);
      const point = current.points[Number(decide) - 1]?.id ?? decide;
      const decided = withDecision(
        current,
        point,
        decisionOf(text(given, 'as'), text(given, 'reason'), text(given, 'by'), now),
      );
      const rounds = (opened.report.rounds ?? []).map((one) => (one.id === decided.id ? decided : one));
      await saveOver(opened, { ...opened.report, rounds });
      return { json: decided, text: `Decided. Open: ${sayCount(openPoints(decided).length, 'point')}.` };
    }
    const opened = await openToRead(path);
    const [current, from] = [roundOf(opened), fromOf(opened)];
    const rows = responseLog(current, from.layout);
    if (flag(given, 'log')) return { json: { rows }, text: rowsAsCsv(rows), remarks: opened.remarks };
    const since = [...writtenSince(current, from).keys()];
    return {
      json: { round: current, open: openPoints(current).length, writtenSince: since },
      text: roundText(current, rows, since, from),
      remarks: opened.remarks,
    };
  },
};

function fromOf({ report, template }: Pick<LinesFrom, 'report' | 'template'>): LinesFrom {
  return { report, template, layout: layOut(report, template) };
}

function roundOf({ report }: Pick<LinesFrom, 'report'>): Round {
  const current = lastRound(report);
  if (!current) throw wrongUse('Nothing has been sent to the inspected service yet. Begin with --to NAME.');
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
