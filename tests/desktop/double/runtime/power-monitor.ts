import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';

/** A test emits what the system would: `suspend`, `resume`, `shutdown`. */
export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: () => 0,
  isOnBatteryPower: () => false,
} satisfies Partial<PowerMonitor>);
