/** What stands at the sides of a text; in a narrow window a drawer. */
export type Drawer = 'outline' | 'panel';

const first: Record<Drawer, string> = {
  outline: '.outline-item[aria-current], .outline-item',
  panel: '.tab[aria-selected=true]',
};

/** Shows it, with the focus at the place where its user goes on. */
export function showDrawer(drawer: Drawer): void {
  document.documentElement.dataset.drawer = drawer;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(first[drawer])?.focus());
}
