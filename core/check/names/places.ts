import { type Line, remember } from '../reading.ts';
import { literally } from '../text/literally.ts';
import type { FoundInReport, LineRule, ReportRule, Stretch } from '../text-rule.ts';
import { namingLines } from './capitals.ts';

/** Parts of Britain whose names have a point of the compass and end in -shire, without that ending. */
const SHIRES =
  'South Gloucester|North Lincoln|North East Lincoln|North Hertford|East Hertford|South Cambridge|East Cambridge|South Derby|North East Derby|West Lancaster|South Oxford|West Oxford|South Northampton|West Northampton|North Northampton|North Warwick|North West Leicester|South Stafford|West Berk|East Ayr|North Ayr|South Ayr|North Lanark|South Lanark|East Dunbarton|West Dunbarton|East Renfrew';
const SHIRE = new RegExp(`(?<![\\p{L}-])(?:${SHIRES})(?![\\p{L}-]| \\p{Lu}\\p{Ll}+)`, 'gu');

export const shireName: LineRule = {
  name: 'shire-name',
  family: 'names and terms',
  severity: 'warning',
  title: 'The name of a county without its end',
  why: 'There is no such place; the town is another.',
  example: { wrong: 'in South Derby', right: 'in South Derbyshire' },
  mend: 'Write the whole name.',
  inLine: ({ text }) =>
    [...text.matchAll(SHIRE)].map(({ index, 0: place }) => ({
      from: index,
      to: index + place.length,
      message: `The name of the place is “${place}shire”.`,
      fix: `${place}shire`,
    })),
};

const PRISON = /(?<![\p{L}])HM(?:P|YOI)(?:\/YOI)? (?<place>\p{Lu}\p{Ll}+(?: (?:\p{Lu}\p{Ll}+))*)/gu;
const FROM =
  /(?<![\p{L}-])(?:released? from|transferred (?:from|to)|recalled to|held (?:at|in)|prisoners (?:at|in|from)) (?<place>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*)|(?<![\p{L}-]|\p{Lu}\p{Ll}+ )(?<prison>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*) [Pp]rison(?![\p{L}])/gu;

const prisonsIn = remember(({ text }: Line) => [...text.matchAll(PRISON)].map(({ groups }) => groups?.place ?? ''));
const fromIn = remember(({ text }: Line): (Stretch & { place: string })[] =>
  [...text.matchAll(FROM)].flatMap(({ index, 0: whole, groups }) => {
    const place = groups?.place ?? groups?.prison ?? '';
    const from = groups?.prison === undefined ? index : index + whole.indexOf(place);
    return [{ from, to: index + whole.length, place }];
  }),
);

export const prisonName: ReportRule = {
  name: 'prison-name',
  family: 'names and terms',
  severity: 'advice',
  title: 'A prison without the HMP that it has elsewhere',
  why: 'By its name alone it is the town.',
  example: { wrong: 'released from Wold, where other lines say HMP Wold', right: 'released from HMP Wold' },
  mend: 'Write the prison’s name as elsewhere.',
  looksAt: (line) => prisonsIn(line).length > 0 || fromIn(line).length > 0,
  inReport: (reading) => {
    const lines = namingLines(reading);
    const prisons = new Set(lines.flatMap(({ line }) => prisonsIn(line)));
    return lines.flatMap((read) =>
      fromIn(read.line).flatMap(({ from, to, place }): FoundInReport[] =>
        prisons.has(place) ? [{ at: { read, from, to }, message: `The prison is “HMP ${place}” elsewhere.` }] : [],
      ),
    );
  },
};

/** `A, B, C and D`. */
const LIST =
  /(?:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*, )+\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*,? and \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu;
const listsIn = remember(({ text }: Line): (Stretch & { names: string[] })[] =>
  [...text.matchAll(LIST)].map(({ index, 0: list }) => ({
    from: index,
    to: index + list.length,
    names: list.split(/,? and |, /),
  })),
);

export const listedName: ReportRule = {
  name: 'listed-name',
  family: 'names and terms',
  severity: 'warning',
  title: 'A name made of places, in another order',
  why: 'It looks like another organisation.',
  example: { wrong: 'Fells, Coast and Moors … Fells, Moors and Coast', right: 'Fells, Moors and Coast' },
  mend: 'Write the places in the order of the name.',
  looksAt: (line) => listsIn(line).length > 0,
  inReport: (reading) => {
    const lines = namingLines(reading).flatMap((read) => listsIn(read.line).map((list) => ({ ...list, read })));
    const official = Object.values(reading.report.details).flatMap((text) =>
      [...text.matchAll(LIST)].map(([list]) => list.split(/,? and |, /)),
    );
    return lines.flatMap((list): FoundInReport[] => {
      const right = official.find(
        (names) => names.length === list.names.length && names.toSorted().join() === list.names.toSorted().join(),
      );
      return right && right.join() !== list.names.join()
        ? [{ at: list, message: `The places stand in the order “${right.join(', ')}” in the report’s name.` }]
        : [];
    });
  },
};

/** In wording that stays from report to report, a provider that no other line speaks of. */
const OWNER =
  /(?<![\p{L}’'-])(?<name>\p{Lu}[\p{L}&-]+(?: \p{Lu}[\p{L}&-]+)*)[’']s? (?:\p{Lu}{2,}s?|probation|services?)(?![\p{L}])/gu;
const ownersIn = remember(({ text }: Line): (Stretch & { name: string })[] =>
  [...text.matchAll(OWNER)].map(({ index, 0: whole, groups }) => ({
    from: index,
    to: index + whole.length,
    name: groups?.name ?? '',
  })),
);

export const strayProvider: ReportRule = {
  name: 'stray-provider',
  family: 'names and terms',
  severity: 'warning',
  title: 'A provider of another report in standing wording',
  why: 'The wording was taken over from a report on somebody else.',
  example: { wrong: 'some CRCs, e.g. Northern Lights’ CRCs', right: 'some CRCs' },
  mend: 'Leave the name out, or put this report’s in its place.',
  inReport: (reading) =>
    reading.ours.flatMap((read): FoundInReport[] => {
      if (read.line.kind !== 'definition' && read.placed.part.kind !== 'fixed') return [];
      return ownersIn(read.line).flatMap((owner) => {
        const named = new RegExp(`(?<![\\p{L}])${literally(owner.name)}(?![\\p{L}])`, 'u');
        const elsewhere =
          reading.lines.some((other) => other !== read && named.test(other.line.text)) ||
          Object.values(reading.report.details).some((text) => named.test(text)) ||
          named.test(reading.template.inspectorate);
        return elsewhere
          ? []
          : [{ at: { ...owner, read }, message: `Nothing else in the report speaks of “${owner.name}”.` }];
      });
    }),
};
