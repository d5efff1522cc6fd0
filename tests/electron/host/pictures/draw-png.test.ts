import { describe, expect, it } from 'vitest';
import { drawPng } from '../../../../electron/host/pictures/draw-png.ts';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">${inside}</svg>`;
/** Width and height, from the header of the file. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('an SVG as PNG', () => {
  it('is as wide as is asked, and in shape', async () => {
    const png = await drawPng(svg('<rect width="100" height="50" fill="red"/>'), 300);
    expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(sizeOf(png)).toEqual([300, 150]);
  });

  it('has its words, whatever font they ask for, the same each time', async () => {
    const bare = await drawPng(svg(''), 200);
    for (const family of ['Arial', 'No Such Font', 'serif']) {
      const source = svg(`<text x="5" y="30" font-family="${family}" font-size="20">Words</text>`);
      const png = await drawPng(source, 200);
      expect(png.length).toBeGreaterThan(bare.length + 500);
      expect(await drawPng(source, 200)).toEqual(png);
    }
  });

  it('is none where the SVG cannot be read', async () => {
    await expect(drawPng('<svg', 100)).rejects.toThrow();
    await expect(drawPng('', 100)).rejects.toThrow();
  });
});
