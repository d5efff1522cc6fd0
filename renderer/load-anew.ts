/** Where the file stands, in the memory of the window, that a page goes on with. */
export const GOES_ON = 'assay.goes-on';

/** Keeps what is there, and gives the file to go on with; nothing where it could not be kept. */
type Keep = () => Promise<string | null>;
let keep: Keep | undefined;

/** Done before the page is loaded anew; a window has one report. */
export function beforeLoadAnew(how: Keep): () => void {
  keep = how;
  return () => {
    if (keep === how) keep = undefined;
  };
}

/**
 * Loads the page anew after a `change` that holds only from its beginning, and goes on with the report that is open. Where that
 * could not be kept, nothing is changed, and it is not true.
 */
export async function loadAnew(change: () => void): Promise<boolean> {
  const file = await keep?.();
  if (file === null) return false;
  change();
  if (file !== undefined) sessionStorage.setItem(GOES_ON, file);
  location.reload();
  return true;
}
