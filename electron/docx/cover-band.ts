import {
  Header,
  HorizontalPositionRelativeFrom,
  type IImageOptions,
  ImageRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { PictureArt } from './art.ts';
import type { Draft } from './draft.ts';
import { markOf } from './furniture.ts';
import { onePixel } from './one-pixel.ts';

/** Millimetres from the top of the page. */
const BAND_HEIGHT = 74;
const STRIP_HEIGHT = 4;
/** Beyond the edges of the page, so that rounding leaves no white line. */
const BLEED = 1;
/** Millimetres from the bottom of the last page. */
export const BACK_BAND = 12;
/** How much of the page's height a picture on the cover takes. */
const PICTURE_SHARE = 0.38;

/**
 * The picture or the band of colour at the head of the cover. It stands in the header, so that it is an ornament for
 * every reader and nothing in the text floats. `height`: of all of it, in millimetres.
 */
export function coverHeader(draft: Draft): { header: Header; height: number } {
  const { colours, page } = draft.template.wordStyle;
  const picture = pictureOf(draft, page);
  const height = picture?.height ?? BAND_HEIGHT;
  const top = picture?.run ?? block(colours.heading, { top: 0, height, page });
  return {
    header: new Header({
      children: [markOf(draft, [top, block(colours.accent, { top: height, height: STRIP_HEIGHT, page })])],
    }),
    height,
  };
}

/** The same colours at the foot of the last page. */
export function backCoverHeader(draft: Draft): Header {
  const { colours, page } = draft.template.wordStyle;
  const top = page.height - BACK_BAND;
  return new Header({
    children: [
      markOf(draft, [
        block(colours.accent, { top: top - STRIP_HEIGHT / 2, height: STRIP_HEIGHT / 2, page }),
        block(colours.heading, { top, height: BACK_BAND + BLEED, page }),
      ]),
    ],
  });
}

type Page = { width: number; height: number };

/** The picture over the whole width of the page. What is too high for its place is cut off evenly. */
function pictureOf({ report, art }: Draft, page: Page): { run: ImageRun; height: number } | undefined {
  const picture = report.coverPicture === undefined ? undefined : art.pictures.get(report.coverPicture);
  if (!picture) return undefined;
  const whole = (page.width * picture.height) / picture.width;
  const height = Math.min(whole, page.height * PICTURE_SHARE);
  const cut = (100 * (1 - height / whole)) / 2;
  return { run: behind({ top: 0, height, page }, imageOf(picture), cut), height };
}

function imageOf({ type, bytes, fallback }: PictureArt): { type: 'png' | 'jpg'; data: Uint8Array } {
  // What is drawn with lines is put in as pixels here: crops of drawings are not shown alike everywhere.
  return type === 'svg' ? { type: 'png', data: fallback ?? bytes } : { type, data: bytes };
}

const EMU_PER_MILLIMETRE = 36_000;
const pixels = (millimetres: number) => (millimetres * 96) / 25.4;

/** Over the whole width of the page, `top` millimetres down. */
type Place = { top: number; height: number; page: Page };

function block(colour: string, place: Place): ImageRun {
  return behind(place, { type: 'png', data: onePixel(colour) });
}

function behind({ top, height, page }: Place, image: { type: 'png' | 'jpg'; data: Uint8Array }, cut = 0): ImageRun {
  const options: IImageOptions = {
    ...image,
    transformation: { width: pixels(page.width + 2 * BLEED), height: pixels(height) },
    ...(cut > 0 && { crop: { top: cut, bottom: cut } }),
    decorative: true,
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: -BLEED * EMU_PER_MILLIMETRE },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(top * EMU_PER_MILLIMETRE) },
      behindDocument: true,
      wrap: { type: TextWrappingType.NONE },
    },
  };
  return new ImageRun(options);
}
