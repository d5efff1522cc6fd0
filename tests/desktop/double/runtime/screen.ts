import { EventEmitter } from 'node:events';
import type { Display, Screen } from 'electron';

const bounds = { x: 0, y: 0, width: 1920, height: 1080 };

/** One display with a bar at its foot. */
const display = {
  id: 1,
  label: 'The double’s display',
  bounds,
  workArea: { ...bounds, height: 1040 },
  size: { width: bounds.width, height: bounds.height },
  workAreaSize: { width: bounds.width, height: 1040 },
  scaleFactor: 1,
  rotation: 0,
  internal: false,
} as unknown as Display;

export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
} satisfies Partial<Screen>);
