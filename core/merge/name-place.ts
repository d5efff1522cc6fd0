import { standardsOf } from '../framework.ts';
import { own } from '../json.ts';
import { allParts, layOut } from '../layout.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import type { MergePlace, Three } from './merging.ts';
import { say } from './messages.ts';

/** What a place is called, for people, and the part to go to, where it is in one. */
export type PlaceName = { name: string; part: string | null };

/** Names the places of a merge. What one side alone knows is named by that side. */
export function placeNames(
  { base, ours, theirs }: Three<Report>,
  template: Template,
): (place: MergePlace) => PlaceName {
  const placed = allParts(layOut(ours, template).parts);
  const where = (id: string) => placed.find((one) => one.id === id)?.where ?? id;
  const partOf = (kind: string) => placed.find(({ part }) => part.kind === kind)?.id ?? null;
  const sides = [ours, theirs, base];
  const found = <T>(look: (report: Report) => T | undefined) => sides.map(look).find((thing) => thing !== undefined);
  const standards = standardsOf(template);

  const standardPart = (number: string) =>
    placed.find(({ part }) => part.kind === 'standard' && part.standard === number)?.id ?? null;
  const standardName = (number: string) =>
    `${number} ${standards.find((one) => one.number === number)?.title ?? ''}`.trim();

  const scoreName = ([kind = '', number = '', field]: readonly string[]): PlaceName => {
    if (kind === 'standards') {
      const standard = standardName(number);
      const name = field === 'evidence' ? say('evidence', { standard }) : say('rating', { standard });
      return { name, part: standardPart(number) };
    }
    const standard = standards.find(({ keyQuestions }) => keyQuestions.some((question) => question.number === number));
    return { name: say('score', { number }), part: standard ? standardPart(standard.number) : null };
  };

  const recommendationName = ([id = '', second]: readonly string[]): PlaceName => {
    const groups = found(({ recommendations }) => recommendations.find((group) => group.id === second));
    const part = partOf('recommendations');
    if (id === 'groups') {
      const addressee = groups?.addressee;
      return {
        name: addressee === undefined ? say('recommendationsToAll') : say('recommendationsTo', { addressee }),
        part,
      };
    }
    const item = found(({ recommendations }) =>
      recommendations.flatMap(({ items }) => items).find((one) => one.id === id),
    );
    const name = say('recommendation', { words: shortened(item?.text ?? id) });
    return { name: second === 'group' ? say('toWhom', { name }) : name, part };
  };

  const nameOf = ({ member, path, span }: MergePlace): PlaceName => {
    const [first = '', second = '', third = ''] = path;
    switch (member) {
      case 'parts':
        return { name: span ? inSpan(where(first), span) : where(first), part: first };
      case 'details':
        return {
          name: say('detail', { label: template.details.find(({ id }) => id === first)?.label ?? first }),
          part: null,
        };
      case 'scores':
        return scoreName(path);
      case 'recommendations':
        return recommendationName(path);
      case 'figures': {
        const figure = found(({ figures }) => figures.find(({ id }) => id === first));
        const name = first === '' ? say('figures') : say('figure', { label: figure?.label ?? first });
        return { name: ofField(name, second), part: null };
      }
      case 'facts': {
        const fact = found(({ facts }) => facts.find(({ id }) => id === first));
        const words = shortened(fact?.description || fact?.value || first);
        const name = first === '' ? say('facts') : say('fact', { words });
        return { name: ofField(name, second), part: partOf('facts') };
      }
      case 'glossary': {
        const entry = found(({ glossary }) => glossary.entries.find(({ id }) => id === second));
        const name = second === '' ? say('glossary') : say('inTheGlossary', { term: entry?.term ?? second });
        return { name, part: partOf('glossary') };
      }
      case 'lists': {
        const name = where(first);
        return { name: second === 'second' ? say('secondList', { name }) : say('firstList', { name }), part: first };
      }
      case 'comparisons': {
        const compared = found(({ comparisons }) => own(comparisons, first));
        const label = typeof compared === 'object' && 'label' in compared ? compared.label : first;
        return { name: ofField(say('comparison', { label }), path.slice(1).at(-1)), part: null };
      }
      case 'cases':
        return { name: say('cases'), part: null };
      case 'caseColumns':
        return { name: say('column', { name: first }), part: null };
      case 'coverPicture':
        return { name: say('coverPicture'), part: partOf('cover') };
      case 'words':
        return { name: say('words'), part: null };
      case 'dismissed':
        return { name: say('dismissed'), part: null };
      case 'assigned':
        return { name: say('assigned'), part: null };
      case 'comments': {
        const comment = found(({ comments }) => comments?.find(({ id }) => id === first));
        if (first === '') return { name: say('comments'), part: null };
        const name = say('comment', { words: shortened(comment?.remarks[0]?.text ?? first) });
        return { name: second === 'assigned' ? say('assignedTo', { name }) : name, part: null };
      }
      case 'suggested':
        return { name: say('suggested'), part: null };
      case 'reviews':
        return { name: say('reviews'), part: null };
      case 'rounds': {
        const round = found(({ rounds }) => rounds?.find(({ id }) => id === first));
        const point = round?.points.find(({ id }) => id === third);
        const name = round ? say('answerOf', { to: round.to }) : say('answers');
        const words = point && shortened(point.now || point.was);
        return { name: words === undefined ? name : say('pointOf', { name, words }), part: point?.part ?? null };
      }
      case 'signOffs':
      case 'signedTexts':
        return { name: say('signOffs'), part: null };
      case 'unplaced':
        return { name: say('unplaced'), part: null };
      case 'formerValues':
        return { name: say('formerValues'), part: null };
      case 'assets':
        return { name: say('pictures'), part: null };
      case 'format':
      case 'version':
      case 'id':
      case 'template':
      case 'created':
        return { name: say('theReport'), part: null };
    }
  };
  return (place) => {
    const { name, part } = nameOf(place);
    return { name: place.order ? say('order', { name }) : name, part };
  };
}

/** Fields whose names in a report are not what people call them. */
const FIELDS = { counted: 'fieldValue', note: 'fieldSource', label: 'fieldName' } as const;

function ofField(name: string, field: string | undefined): string {
  if (!field) return name;
  const called = own(FIELDS, field);
  return say('fieldOf', { name, field: called ? say(called) : field });
}

function inSpan(name: string, { from, to }: { from: number; to: number }): string {
  if (to === from) return from === 0 ? say('atTheBeginning', { name }) : say('after', { name, from });
  return to - from === 1 ? say('paragraph', { name, number: to }) : say('paragraphs', { name, from: from + 1, to });
}

/** In one line: at most `most` characters, cut behind a whole word, and the sign of what is left out. */
export function shortened(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
