import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { PageItem, PageOrigin, PageRun } from '../../core/pages.ts';
import { type PictureState, useSurroundings } from '../editor/surroundings.ts';
import { useSession } from '../report/SessionContext.ts';
import { Guard } from '../ui/Guard.tsx';
import { createStore, useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import type { ShownPage } from './page-feed.ts';
import { allDrawn } from './print.ts';
import { paperOf } from './use-printing.ts';

type Props = { page: ShownPage; font: string; of: number; here: PageOrigin | null };

/** One page, drawn while it is near the window. */
export const PageSheet = memo(function PageSheet({ page, font, of, here }: Props) {
  const { view, number } = page;
  const ref = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  const drawn = useStore(allDrawn, (value) => value) || near;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const root = element.closest('.preview-pages');
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root,
      rootMargin: '600px 0px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <figure className="sheet" ref={ref} data-page={number} style={{ page: paperOf(page) }}>
      <svg
        role="img"
        aria-label={say('pageOf', { page: number, pages: of })}
        viewBox={`0 0 ${view.width} ${view.height}`}
        style={{ fontFamily: `'${font}', Arial, 'Liberation Sans', Helvetica, sans-serif` }}
      >
        {drawn && <Items items={view.items} number={number} />}
        {drawn && here && <Here items={view.items} here={here} />}
      </svg>
      <figcaption>{number}</figcaption>
    </figure>
  );
});

const Items = memo(function Items({ items, number }: { items: readonly PageItem[]; number: number }) {
  return (
    <>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is on a page has no identity of its own, and no state
        <Item key={index} item={item} number={number} />
      ))}
    </>
  );
});

function Item({ item, number }: { item: PageItem; number: number }) {
  switch (item.kind) {
    case 'box':
      return <rect x={item.x} y={item.y} width={item.width} height={item.height} fill={item.fill} />;
    case 'drawing':
      return (
        <Guard of={item} fallback={() => <NotDrawn item={item} />}>
          <Drawing item={item} />
        </Guard>
      );
    case 'line':
      return (
        <text
          x={item.x}
          y={item.y}
          fontSize={item.size}
          textAnchor={item.align === 'right' ? 'end' : 'start'}
          {...(item.width > 0 && { textLength: item.width, lengthAdjust: 'spacingAndGlyphs' })}
          data-of={item.origin?.part}
          data-block={item.origin?.block}
        >
          {item.runs.map((run, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line
            <Piece key={index} run={run} last={index === item.runs.length - 1} number={number} />
          ))}
        </text>
      );
  }
}

function Piece({ run, last, number }: { run: PageRun; last: boolean; number: number }) {
  const text = run.pageNumber ? String(number) : last ? run.text.trimEnd() : run.text;
  return (
    <tspan
      fill={run.colour}
      fontWeight={run.bold ? 'bold' : undefined}
      fontStyle={run.italic ? 'italic' : undefined}
      textDecoration={run.underlined ? 'underline' : undefined}
      {...(run.raised && { baselineShift: 'super', fontSize: '65%' })}
    >
      {text}
    </tspan>
  );
}

/** Where the caret is: a bar beside the lines of its block. */
function Here({ items, here }: { items: readonly PageItem[]; here: PageOrigin }) {
  const lines = items.flatMap((item) =>
    item.kind === 'line' && item.origin?.part === here.part && item.origin.block === here.block ? [item] : [],
  );
  if (lines.length === 0) return null;
  const top = Math.min(...lines.map(({ y, size }) => y - size));
  const bottom = Math.max(...lines.map(({ y, size }) => y + size * 0.3));
  const x = Math.min(...lines.map((line) => line.x)) - 14;
  return <rect className="sheet-here" x={x} y={top} width={4} height={bottom - top} />;
}

type DrawingItem = Extract<PageItem, { kind: 'drawing' }>;

/** In place of a picture or chart whose drawing failed; the rest of the page stands. */
function NotDrawn({ item: { x, y, width, height } }: { item: DrawingItem }) {
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill="#e3e7e8" />
      <text x={x + width / 2} y={y + height / 2} fontSize={11} textAnchor="middle" fill="#1b2124">
        {say('thisCouldNotBeDrawn')}
      </text>
    </>
  );
}

const NOTHING = createStore<PictureState>({ kind: 'loading' });

function Drawing({ item }: { item: DrawingItem }) {
  const session = useSession();
  const { part, block } = item.origin;
  const content = block === undefined ? undefined : session.view.get().report.parts[part]?.[block];
  const drawingOf = useSurroundings((around) => around.drawingOf);
  const pictureOf = useSurroundings((around) => around.pictureOf);
  const asset =
    content?.type === 'picture'
      ? content.asset
      : block === undefined
        ? session.view.get().report.coverPicture
        : undefined;
  const state = useStore(
    useMemo(() => (asset === undefined ? NOTHING : pictureOf(asset)), [pictureOf, asset]),
    (value) => value,
  );
  const svg = useMemo(() => (content?.type === 'chart' ? drawingOf(content).svg : undefined), [content, drawingOf]);
  const href =
    svg === undefined
      ? state.kind === 'shown'
        ? state.url
        : undefined
      : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const box = { x: item.x, y: item.y, width: item.width, height: item.height };
  const slice = block === undefined ? 'xMidYMid slice' : 'xMidYMid meet';
  return href === undefined ? (
    <rect {...box} fill="#e3e7e8" data-loading={state.kind === 'loading' || undefined} />
  ) : (
    <image {...box} href={href} preserveAspectRatio={slice} data-of={part} data-block={block} />
  );
}
