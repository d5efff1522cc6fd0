import { DATA, type DataMember } from '../../core/compare/reports.ts';
import { keepFormer } from '../../core/figures/former-values.ts';
import type { Report } from '../../core/report.ts';
import type { Slices } from '../report/slices.ts';

/**
 * A member of a report as it was, and what goes with it. Cases that came since stay: they are taken away only by who means
 * to, since they then go from all versions, too.
 */
export function restoredData(member: DataMember, then: Report, now: Report): Slices {
  switch (member) {
    case 'scores': {
      const { scores, formerValues } = keepFormer(now, { ...now, scores: then.scores });
      return { scores, formerValues };
    }
    case 'figures': {
      const { figures, formerValues } = keepFormer(now, { ...now, figures: then.figures });
      return { figures, formerValues };
    }
    case 'cases':
      return then.cases ? { cases: then.cases, caseColumns: then.caseColumns } : {};
    case 'words':
      return now.words || then.words ? { words: then.words ?? [] } : {};
    case 'dismissed':
      return now.dismissed || then.dismissed ? { dismissed: then.dismissed ?? [] } : {};
    case 'assigned':
      return now.assigned || then.assigned ? { assigned: then.assigned ?? [] } : {};
    case 'coverPicture':
      return { coverPicture: then.coverPicture ?? null, assets: assetsOf(then, now, [then.coverPicture]) };
    case 'unplaced': {
      const pictures = then.unplaced.flatMap(({ content }) => content.map(pictureOf));
      return { unplaced: then.unplaced, assets: assetsOf(then, now, pictures) };
    }
    case 'details':
      return { details: then.details };
    case 'comparisons':
      return { comparisons: then.comparisons };
    case 'recommendations':
      return { recommendations: then.recommendations };
    case 'facts':
      return { facts: then.facts };
    case 'glossary':
      return { glossary: then.glossary };
    case 'lists':
      return { lists: then.lists };
  }
}

/** Everything beside the texts as it was. */
export function allRestoredData(then: Report, now: Report): Slices {
  const each = DATA.map((member) => restoredData(member, then, now));
  const columns = then.cases ? {} : { caseColumns: now.cases ? now.caseColumns : then.caseColumns };
  return Object.assign({}, ...each, columns, { formerValues: then.formerValues, assets: then.assets });
}

/** The pictures of the report, with those among them that a text which comes back names. */
export function assetsFor(part: string, then: Report, now: Report): Report['assets'] {
  return assetsOf(then, now, (then.parts[part] ?? []).map(pictureOf));
}

function assetsOf(then: Report, now: Report, ids: readonly (string | undefined)[]): Report['assets'] {
  const lacking = Object.entries(then.assets).filter(([id]) => ids.includes(id) && now.assets[id] === undefined);
  return lacking.length === 0 ? now.assets : { ...now.assets, ...Object.fromEntries(lacking) };
}

function pictureOf(block: Report['parts'][string][number]): string | undefined {
  return block.type === 'picture' ? block.asset : undefined;
}
