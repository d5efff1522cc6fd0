import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import type { Surroundings } from '../editor/surroundings.ts';
import type { Store } from '../ui/store.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { sayRatings } from './say-ratings.ts';
import { surroundingsOf } from './surroundings.ts';
import { deriveView, type View } from './view.ts';

/** Pause in typing (ms) after which outline, findings and printed text follow. */
const FOLLOW = 350;

type Following = {
  report: () => Report;
  template: Template;
  pictures: PictureShelf;
  view: Store<View>;
  surroundings: Store<Surroundings>;
};

/** Shows what is derived from the report: at once, or when nobody types. */
export function followReport({ report, template, pictures, view, surroundings }: Following) {
  let follow: ReturnType<typeof setTimeout> | undefined;
  const showView = (next: View) => {
    const before = view.get();
    view.set(next);
    surroundings.set(surroundingsOf(next, pictures, surroundings.get()));
    sayRatings(before, next);
  };
  return {
    show() {
      clearTimeout(follow);
      showView(deriveView(report(), template, view.get()));
    },
    showSoon() {
      clearTimeout(follow);
      // In three pieces: a key that comes in between calls the rest off, and waits for none of it.
      follow = setTimeout(() => {
        const next = deriveView(report(), template, view.get());
        follow = setTimeout(() => {
          next.dataFindings.length;
          follow = setTimeout(showView, 0, next);
        });
      }, FOLLOW);
    },
    stop: () => clearTimeout(follow),
  };
}
