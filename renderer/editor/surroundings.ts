import { createContext, useContext } from 'react';
import type { ChartDrawing } from '../../core/chart/drawing.ts';
import type { Chart } from '../../core/content.ts';
import type { NamedFigures } from '../../core/figures/named-figures.ts';
import type { Asset } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import type { Words } from '../../core/words.ts';
import { type Store, useStore } from '../ui/store.ts';

export type PictureState = { kind: 'loading' } | { kind: 'shown'; url: string } | { kind: 'missing'; why: string };

/** What the report around a text says of the things in it. */
export type Surroundings = {
  template: Template;
  words: Words;
  /** What live figures print, by id. */
  figures: NamedFigures;
  /** `Table 3`, by the id of a table, picture or chart; what has no caption has no name. */
  names: ReadonlyMap<string, string>;
  /** What references print, by the id that they point at. */
  places: ReadonlyMap<string, string>;
  assets: Readonly<Record<string, Asset>>;
  /** The picture of an asset, which is fetched when it is first asked for. */
  pictureOf: (asset: string) => Store<PictureState>;
  /** A chart as it prints, and what it shows in words. Another function when a value that charts follow has changed. */
  drawingOf: (chart: Chart) => ChartDrawing & { told: string };
};

export const SurroundingsContext = createContext<Store<Surroundings> | null>(null);

/** `select` picks and does not build, as for `useStore`. @throws Error outside of a report */
export function useSurroundings<S>(select: (surroundings: Surroundings) => S): S {
  const store = useContext(SurroundingsContext);
  if (!store) throw new Error('There is no report around this text.');
  return useStore(store, select);
}
