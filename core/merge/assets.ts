import { own } from '../json.ts';
import type { Report } from '../report.ts';
import { asKey } from './as-key.ts';
import type { Merger } from './merging.ts';

/** Pictures are named by their bytes, so that two of one name cannot differ in anything but what they are called. */
export const mergeAssets: Merger<Report['assets']> = ({ base, ours, theirs }) => {
  const ids = new Set([...Object.keys(base), ...Object.keys(ours), ...Object.keys(theirs)]);
  const merged = [...ids].flatMap((id): [string, Report['assets'][string]][] => {
    const [before, mine, other] = [own(base, id), own(ours, id), own(theirs, id)];
    if (before && !(mine && other)) return [];
    const [known] = [mine, other].filter((asset) => asset !== undefined).sort((a, b) => (asKey(a) < asKey(b) ? -1 : 1));
    const changed = before && (asKey(mine) === asKey(before) ? other : mine);
    const asset = changed ?? known;
    return asset ? [[id, asset]] : [];
  });
  return Object.fromEntries(merged);
};
