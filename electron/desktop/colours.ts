/** What a window is filled with until its page has been painted: `--page` of `renderer/ui/tokens.css`. */
export const PAGE_COLOURS = { light: '#f4f4f1', dark: '#141719' };

export function pageColour(isDark: boolean): string {
  return isDark ? PAGE_COLOURS.dark : PAGE_COLOURS.light;
}
