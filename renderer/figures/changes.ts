import type { Figure } from '../../core/figure.ts';
import { keepFormer } from '../../core/figures/former-values.ts';
import { withoutItem } from '../report/items.ts';
import type { Session } from '../report/session.ts';

/** Changes of the report's own figures, each one step that undo takes back. */

export function addFigure(session: Session, figure: Figure): void {
  put(session, `figure-add:${figure.id}`, [...session.report().figures, figure]);
}

/** Nothing where the figure is gone. */
export function changeFigure(session: Session, figure: Figure): void {
  const { figures } = session.report();
  if (!figures.some(({ id }) => id === figure.id)) return;
  put(
    session,
    `figure:${figure.id}`,
    figures.map((known) => (known.id === figure.id ? figure : known)),
  );
}

export function removeFigure(session: Session, id: string): void {
  put(session, `figure-remove:${id}`, withoutItem(session.report().figures, id));
}

function put(session: Session, field: string, changed: Figure[]): void {
  const report = session.report();
  const { figures, formerValues } = keepFormer(report, { ...report, figures: changed });
  session.change(field, { figures, formerValues });
}
