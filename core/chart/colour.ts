/** Colours are six hexadecimal digits, as editions have them. */

/** The contrast of two colours as WCAG 2 reckons it: 1 for equal ones, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, or the darkest step towards black that it takes to be told from white by `ratio`. */
export function darkEnough(colour: string, ratio: number): string {
  for (let black = 0; black < 1; black += 0.05) {
    const mixed = mix(colour, '000000', black);
    if (contrast(mixed, 'FFFFFF') >= ratio) return mixed;
  }
  return '000000';
}

/** The colour, or the lightest step towards white that can still be told from white by `ratio`. */
export function lightEnough(colour: string, ratio: number): string {
  let light = darkEnough(colour, ratio);
  for (let white = 0.05; white < 1; white += 0.05) {
    const mixed = mix(light, 'FFFFFF', 0.05);
    if (contrast(mixed, 'FFFFFF') < ratio) break;
    light = mixed;
  }
  return light;
}

/** `share` of 0 leaves the colour as it is; 1 gives the other. */
export function mix(colour: string, other: string, share: number): string {
  return channels(colour)
    .map((value, index) => Math.round(value + ((channels(other)[index] ?? 0) - value) * share))
    .map((value) => value.toString(16).toUpperCase().padStart(2, '0'))
    .join('');
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
