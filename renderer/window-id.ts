/**
 * What this window is called in calls that say who asks. A page that is loaded anew in its window keeps it, since its old self
 * leaves it behind; a tab that was duplicated finds none and has one of its own.
 */
const KEY = 'assay.window';

export const thisWindow = takeLeft() ?? crypto.randomUUID();

function takeLeft(): string | undefined {
  const left = sessionStorage.getItem(KEY) ?? undefined;
  sessionStorage.removeItem(KEY);
  return left;
}

addEventListener('pagehide', () => sessionStorage.setItem(KEY, thisWindow));
// The browser may keep a page that was left, and show it again.
addEventListener('pageshow', () => sessionStorage.removeItem(KEY));
