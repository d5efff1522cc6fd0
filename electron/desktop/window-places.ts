import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '../../core/json.ts';
import { saveFile } from '../host/atomic-save.ts';

/** Pixels of the system, as all displays together count them. */
export type Box = { x: number; y: number; width: number; height: number };
/** Where a window is, and how it is shown. `box` is that of the window when it fills nothing. */
export type Place = { box: Box; maximized: boolean; fullScreen: boolean };
/**
 * What is remembered of windows: of each report by its path, the latest first; of the start screen under the empty one.
 * `language`: what the last one spoke, for the shell until the next one tells.
 */
export type WindowMemory = { zoom: number; language: string; places: readonly { of: string; place: Place }[] };

export const NEW: WindowMemory = { zoom: 0, language: 'en-GB', places: [] };
const MOST = 60;
const LEAST = { width: 640, height: 480 };
const FIRST = { width: 1360, height: 900 };
/** How far a window of a report that has no place yet stands from the one before. */
const STEP = 28;

/** Puts the place first. The oldest of more than `MOST` are forgotten. */
export function remember(memory: WindowMemory, of: string, place: Place): WindowMemory {
  const others = memory.places.filter((one) => one.of !== of);
  return { ...memory, places: [{ of, place }, ...others].slice(0, MOST) };
}

/**
 * Where a window is to open: where it was, or beside the one that was remembered last; always whole on a display that is
 * there now. `areas` are what the displays leave for windows, the main one first.
 */
export function placeFor(memory: WindowMemory, of: string, areas: readonly Box[]): Place {
  const known = memory.places.find((one) => one.of === of)?.place;
  const latest = memory.places[0]?.place;
  const near = latest && { ...latest, box: { ...latest.box, x: latest.box.x + STEP, y: latest.box.y + STEP } };
  const { box, ...rest } = known ?? near ?? { box: middleOf(areas[0], FIRST), maximized: false, fullScreen: false };
  return { box: within(box, areas), ...rest, ...(known ? {} : { fullScreen: false }) };
}

function middleOf(area: Box = { x: 0, y: 0, ...FIRST }, size: { width: number; height: number }): Box {
  const x = area.x + Math.max(0, Math.round((area.width - size.width) / 2));
  const y = area.y + Math.max(0, Math.round((area.height - size.height) / 2));
  return { x, y, ...size };
}

function within(box: Box, areas: readonly Box[]): Box {
  const [area] = areas.toSorted((one, other) => shared(other, box) - shared(one, box));
  if (!area) return box;
  const width = Math.min(Math.max(box.width, LEAST.width), area.width);
  const height = Math.min(Math.max(box.height, LEAST.height), area.height);
  return {
    x: Math.round(between(area.x, box.x, area.x + area.width - width)),
    y: Math.round(between(area.y, box.y, area.y + area.height - height)),
    width: Math.round(width),
    height: Math.round(height),
  };
}

function shared(area: Box, box: Box): number {
  const wide = Math.min(area.x + area.width, box.x + box.width) - Math.max(area.x, box.x);
  const high = Math.min(area.y + area.height, box.y + box.height) - Math.max(area.y, box.y);
  return Math.max(0, wide) * Math.max(0, high);
}

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

const FILE = 'windows.json';

/** What is not there or is no list of ours is as good as nothing: windows then open where new ones do. */
export async function loadMemory(folder: string): Promise<WindowMemory> {
  try {
    const { zoom, language, places }: { zoom?: unknown; language?: unknown; places?: unknown } = JSON.parse(
      await readFile(join(folder, FILE), 'utf8'),
    );
    return {
      zoom: isNumber(zoom) ? between(-8, zoom, 9) : 0,
      language: typeof language === 'string' ? language : NEW.language,
      places: Array.isArray(places) ? places.filter(isRemembered) : [],
    };
  } catch {
    return NEW;
  }
}

/** Never throws: a fault is told in the log. */
export async function saveMemory(folder: string, memory: WindowMemory): Promise<void> {
  const text = JSON.stringify({ format: 'assay-windows', version: 1, ...memory }, undefined, 2);
  try {
    await mkdir(folder, { recursive: true });
    await saveFile(join(folder, FILE), Buffer.from(text), { expects: 'anything' });
  } catch (error) {
    console.error(`Where windows were cannot be remembered: ${error}`);
  }
}

function isRemembered(value: unknown): value is WindowMemory['places'][number] {
  if (!isRecord(value) || typeof value.of !== 'string' || !isRecord(value.place)) return false;
  const { box, maximized, fullScreen } = value.place;
  if (typeof maximized !== 'boolean' || typeof fullScreen !== 'boolean' || !isRecord(box)) return false;
  return ['x', 'y', 'width', 'height'].every((side) => isNumber(box[side]));
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
