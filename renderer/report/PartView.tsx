import { memo } from 'react';
import type { PlacedPart } from '../../core/layout.ts';
import type { TextActions } from '../editor/text-actions.ts';
import { Locked } from '../review/sign-off/Locked.tsx';
import { ContentsPartView } from './ContentsPartView.tsx';
import { CoverPartView } from './CoverPartView.tsx';
import { DataTablesView } from './DataTableView.tsx';
import { FactsPartView } from './FactsPartView.tsx';
import { FixedPartView } from './FixedPartView.tsx';
import { GlossaryPartView } from './GlossaryPartView.tsx';
import { PairedListsPartView } from './PairedListsPartView.tsx';
import { ProsePartView } from './ProsePartView.tsx';
import { RecommendationsPartView } from './RecommendationsPartView.tsx';
import { StandardHeading, StatementPartView } from './StatementPartView.tsx';
import { isSamePart } from './same-part.ts';

type Props = { placed: PlacedPart; actions: TextActions };

/** A part with its heading and everything below it. Headings of the window's own take level 1. */
export const PartView = memo(
  Part,
  (before, after) => before.actions === after.actions && isSamePart(before.placed, after.placed),
);

function Part({ placed, actions }: Props) {
  return (
    <div className={`part level-${placed.level} kind-${placed.part.kind}`} data-part={placed.id} tabIndex={-1}>
      {placed.part.kind === 'standard' ? <StandardHeading placed={placed} /> : <PartHeading placed={placed} />}
      <Locked part={placed.id}>
        <PartBody placed={placed} actions={actions} />
      </Locked>
      {placed.parts.map((child) => (
        <PartView key={child.id} placed={child} actions={actions} />
      ))}
    </div>
  );
}

function PartHeading({ placed }: { placed: PlacedPart }) {
  if (!placed.heading) return null;
  const Tag = headingTag(placed.level);
  return (
    <Tag className="part-heading">
      {placed.number && <span className="part-number">{placed.number} </span>}
      {placed.title}
    </Tag>
  );
}

/** `level` counts from 1; the name of the report is the `h1`. */
export function headingTag(level: number) {
  return `h${Math.min(6, level + 1)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
}

function PartBody({ placed, actions }: Props) {
  const { part } = placed;
  switch (part.kind) {
    case 'cover':
      return <CoverPartView part={part} placed={placed} />;
    case 'contents':
      return <ContentsPartView part={part} />;
    case 'fixed':
    case 'back-cover':
      return <FixedPartView placed={placed} actions={actions} />;
    case 'prose':
      return <ProsePartView part={part} placed={placed} actions={actions} />;
    case 'ratings':
    case 'key-questions':
    case 'results':
    case 'bands':
      return <DataTablesView placed={placed} />;
    case 'facts':
      return <FactsPartView part={part} placed={placed} />;
    case 'glossary':
      return <GlossaryPartView part={part} placed={placed} />;
    case 'paired-lists':
      return <PairedListsPartView part={part} placed={placed} />;
    case 'recommendations':
      return <RecommendationsPartView part={part} placed={placed} />;
    case 'statement':
      return <StatementPartView placed={placed} />;
    case 'section':
    case 'standard':
      return null;
  }
}
