import type { Finding } from '../../core/check/finding.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { say } from './messages.ts';

/** How far a text has come. By shape first and word second; never by colour alone. */
export type PartStatus = { kind: 'made' | 'empty' | 'begun' | 'written'; face: string; word: string };

/**
 * How far what stands in some parts has come.
 *
 * @param findings those in these parts
 * @param rated whether the rating that belongs to them is there, with which a part is begun
 */
export function partStatus(parts: readonly PlacedPart[], findings: readonly Finding[], rated: boolean): PartStatus {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warned = findings.some(({ severity }) => severity === 'warning');
  const texts = parts.filter(({ part }) => part.kind === 'prose' || part.kind === 'recommendations');
  if (texts.length === 0 && errors === 0) return { kind: 'made', face: '–', word: say('madeFromTheEdition') };
  const written = texts.some((part) => part.by === 'author' || (part.part.kind === 'recommendations' && errors === 0));
  const begun = written || rated;
  if (errors === 0 && !begun) return { kind: 'empty', face: '○', word: say('emptyAndMayStay') };
  if (errors === 0) return { kind: 'written', face: '●', word: say(warned ? 'writtenWithAWarning' : 'complete') };
  return begun
    ? { kind: 'begun', face: '◐', word: say('begun', { count: errors }) }
    : { kind: 'empty', face: '○', word: say('notBegun') };
}
