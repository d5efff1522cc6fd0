import type { DataCell } from './data-table.ts';

/** The makings of tables of data. Shares are weights beside the other columns. */

export const left = (share: number) => ({ share, align: 'left' as const });
export const right = (share: number) => ({ share, align: 'right' as const });
export const plain = (text: string): DataCell => ({ text });
