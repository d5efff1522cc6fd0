import type { IThemeOptions } from 'docx';
import type { Template } from '../../../core/template.ts';
import { tint } from './table-style.ts';

/** The colours and the font of the house, so that whatever is added in Word has them too. Word shows whose they are. */
export function houseTheme({ wordStyle }: Pick<Template, 'wordStyle'>, author = 'House'): IThemeOptions {
  const { colours, font } = wordStyle;
  return {
    name: author,
    colors: {
      dark1: colours.text,
      light1: 'FFFFFF',
      dark2: colours.heading,
      light2: colours.panel,
      accent1: colours.heading,
      accent2: colours.accent,
      accent3: colours.muted,
      accent4: tint(colours.heading, 0.4),
      accent5: tint(colours.accent, 0.4),
      accent6: tint(colours.muted, 0.4),
      hyperlink: colours.link,
      followedHyperlink: colours.link,
    },
    fonts: { headings: font, body: font },
  };
}
