import { standardsOf } from '../framework.ts';
import { own } from '../json.ts';
import { allParts, layOut } from '../layout.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import type { MergePlace, Three } from './merging.ts';

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
      const what = field === 'evidence' ? 'Evidence' : 'Rating';
      return { name: `${what} of standard ${standardName(number)}`, part: standardPart(number) };
    }
    const standard = standards.find(({ keyQuestions }) => keyQuestions.some((question) => question.number === number));
    return { name: `Score of key question ${number}`, part: standard ? standardPart(standard.number) : null };
  };

  const recommendationName = ([id = '', second]: readonly string[]): PlaceName => {
    const groups = found(({ recommendations }) => recommendations.find((group) => group.id === second));
    const part = partOf('recommendations');
    if (id === 'groups') return { name: `Recommendations to ${groups?.addressee ?? 'their addressees'}`, part };
    const item = found(({ recommendations }) =>
      recommendations.flatMap(({ items }) => items).find((one) => one.id === id),
    );
    const field = second === 'group' ? ': to whom' : '';
    return { name: `Recommendation “${shortened(item?.text ?? id)}”${field}`, part };
  };

  const nameOf = ({ member, path, span }: MergePlace): PlaceName => {
    const [first = '', second = '', third = ''] = path;
    const field = second === '' ? '' : `: ${FIELDS[second] ?? second}`;
    switch (member) {
      case 'parts':
        return { name: `${where(first)}${span ? `, ${spanName(span)}` : ''}`, part: first };
      case 'details':
        return { name: `Detail “${template.details.find(({ id }) => id === first)?.label ?? first}”`, part: null };
      case 'scores':
        return scoreName(path);
      case 'recommendations':
        return recommendationName(path);
      case 'figures': {
        const figure = found(({ figures }) => figures.find(({ id }) => id === first));
        return { name: first === '' ? 'Figures' : `Figure “${figure?.label ?? first}”${field}`, part: null };
      }
      case 'facts': {
        const fact = found(({ facts }) => facts.find(({ id }) => id === first));
        const name = first === '' ? 'Facts' : `Fact “${shortened(fact?.description || fact?.value || first)}”${field}`;
        return { name, part: partOf('facts') };
      }
      case 'glossary': {
        const entry = found(({ glossary }) => glossary.entries.find(({ id }) => id === second));
        const name = second === '' ? 'Glossary' : `Glossary, “${entry?.term ?? second}”`;
        return { name, part: partOf('glossary') };
      }
      case 'lists':
        return { name: `${where(first)}, ${second === 'second' ? 'second list' : 'first list'}`, part: first };
      case 'comparisons': {
        const compared = found(({ comparisons }) => own(comparisons, first));
        const label = typeof compared === 'object' && 'label' in compared ? compared.label : first;
        const what = path.slice(1).map((step) => FIELDS[step] ?? step);
        return {
          name: [`Comparison “${label}”`, what.at(-1)].filter((word) => word !== undefined).join(': '),
          part: null,
        };
      }
      case 'cases':
        return { name: 'Inspected cases', part: null };
      case 'caseColumns':
        return { name: `Column “${first}” of the cases`, part: null };
      case 'coverPicture':
        return { name: 'Picture on the cover', part: partOf('cover') };
      case 'words':
        return { name: 'Words of this report', part: null };
      case 'dismissed':
        return { name: 'Dismissed findings', part: null };
      case 'assigned':
        return { name: 'Assigned findings', part: null };
      case 'comments': {
        const comment = found(({ comments }) => comments?.find(({ id }) => id === first));
        const said = comment?.remarks[0]?.text ?? first;
        const name = second === 'assigned' ? ': assigned to' : '';
        return { name: first === '' ? 'Comments' : `Comment “${shortened(said)}”${name}`, part: null };
      }
      case 'suggested':
        return { name: 'Suggested changes', part: null };
      case 'reviews':
        return { name: 'Files that came back from review', part: null };
      case 'rounds': {
        const round = found(({ rounds }) => rounds?.find(({ id }) => id === first));
        const point = round?.points.find(({ id }) => id === third);
        const name = round ? `Answer of ${round.to}` : 'Answers of the inspected service';
        return { name: point ? `${name}: “${shortened(point.now || point.was)}”` : name, part: point?.part ?? null };
      }
      case 'signOffs':
      case 'signedTexts':
        return { name: 'Sign-offs', part: null };
      case 'unplaced':
        return { name: 'Text without a place', part: null };
      case 'formerValues':
        return { name: 'Former values of figures', part: null };
      case 'assets':
        return { name: 'Pictures', part: null };
      case 'format':
      case 'version':
      case 'id':
      case 'template':
      case 'created':
        return { name: 'The report', part: null };
    }
  };
  return (place) => {
    const { name, part } = nameOf(place);
    return { name: place.order ? `${name}: order` : name, part };
  };
}

/** Names of fields as people call them. */
const FIELDS: Readonly<Record<string, string>> = {
  counted: 'value',
  note: 'source',
  label: 'name',
};

function spanName({ from, to }: { from: number; to: number }): string {
  if (to === from) return from === 0 ? 'at the beginning' : `after paragraph ${from}`;
  return to - from === 1 ? `paragraph ${to}` : `paragraphs ${from + 1} to ${to}`;
}

/** In one line: at most `most` characters, cut behind a whole word, and the sign of what is left out. */
export function shortened(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
