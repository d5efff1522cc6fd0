import { describe, expect, it } from 'vitest';
import { captionText } from '../../core/captions.ts';
import { type Content, newParagraph, newTable, type Picture } from '../../core/content.ts';
import { layOut } from '../../core/layout.ts';
import { Template } from '../../core/template.ts';
import { partsReport, partsTemplate } from '../parts-edition.ts';

const picture = (id: string, caption: string): Picture => ({
  type: 'picture',
  id,
  caption,
  source: '',
  asset: 'a'.repeat(64),
  alt: 'A bridge',
  share: 1,
  children: [{ text: '' }],
});
const table = (id: string, caption: string) => newTable(id, [['A'], ['1']], caption);

/** The names of everything captioned when parts hold these texts, in the order in which they are printed. */
function namesOf(parts: Record<string, Content>, change: (template: Template) => void = () => {}) {
  const template = partsTemplate();
  change(template);
  const report = { ...partsReport(template), parts };
  const { captions, places } = layOut(report, Template.parse(template));
  return { captions: [...captions].map(([id, name]) => [id, captionText(name)]), places };
}

describe('numbers of captions', () => {
  it('counts tables straight through the report, those of paired lists among them, and pictures apart', () => {
    const parts = {
      findings: [newParagraph('See.'), table('first', 'One'), picture('plan', 'A plan')],
      keeper: [picture('map', 'A map'), table('last', 'Two')],
    };
    expect(namesOf(parts).captions).toEqual([
      ['first', 'List 1'],
      ['plan', 'Figure 1'],
      ['1.1.pairs', 'List 2'],
      ['deck.pairs', 'List 3'],
      ['map', 'Figure 2'],
      ['last', 'List 4'],
    ]);
  });

  it('numbers pictures by the series of the part that they stand in, or of one above it', () => {
    const parts = {
      findings: [picture('plan', 'A plan')],
      '1.1.seen': [picture('boards', 'Boards'), picture('rails', 'Rails'), table('tolls', 'Tolls')],
      keeper: [picture('map', 'A map')],
    };
    const series = (template: Template) => {
      for (const part of template.parts) if (part.kind === 'section' && part.id === 'deck') part.figureSeries = '7';
    };
    expect(namesOf(parts, series).captions.filter(([, name]) => name?.startsWith('Figure'))).toEqual([
      ['plan', 'Figure 1'],
      ['boards', 'Figure 7.1'],
      ['rails', 'Figure 7.2'],
      ['map', 'Figure 2'],
    ]);
  });

  it('gives no number to what has no caption, nor to what is not printed', () => {
    const parts = { findings: [table('bare', ' '), table('named', 'Named')], nowhere: [table('lost', 'Lost')] };
    expect(namesOf(parts).captions.map(([id]) => id)).toEqual(['named', '1.1.pairs', 'deck.pairs']);
  });
});

describe('what references print', () => {
  const { places } = namesOf({ findings: [table('first', 'One')], keeper: [newParagraph('Words.')] });

  it.each([
    ['first', 'List 1'],
    ['1.1.pairs', 'List 2'],
    ['deck', 'section 1'],
    ['1.1', 'section 1.1'],
    ['results', 'Annex 1'],
    ['keeper', 'Annexe two'],
    ['facts', '‘Facts’'],
    ['r0', 'recommendation 1'],
    ['r1', 'recommendation 2'],
  ])('calls %s %s', (id, name) => {
    expect(places.get(id)).toBe(name);
  });

  it('has no name for what is not printed', () => {
    expect(places.get('cover')).toBeUndefined();
    expect(places.get('tables')).toBeUndefined();
    expect(places.get('nowhere')).toBeUndefined();
  });
});
