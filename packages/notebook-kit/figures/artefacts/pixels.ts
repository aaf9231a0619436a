export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue, alpha of each pixel, row by row. */
  rgba: Uint8Array;
}

/**
 * Decodes a PNG by drawing it at its own size.
 *
 * @throws RangeError when the bytes are not a PNG.
 */
export function pngPixels(png: Buffer): Pixels {
  if (png.length < 24 || png.toString('latin1', 1, 4) !== 'PNG') throw new RangeError('not a PNG image');
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const { Resvg } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="${href}"/></svg>`;
  const rgba = new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
  return { width, height, rgba };
}

/**
 * How many pixels of two images of one size differ by more than `tolerance` of 255 in some channel. The default
 * lets through what another CPU's rounding changes at the edges of letters, and nothing that an eye could see.
 */
export function differingPixels(a: Pixels, b: Pixels, tolerance = 2): number {
  let differing = 0;
  for (let pixel = 0; pixel < a.rgba.length; pixel += 4) {
    for (let channel = pixel; channel < pixel + 4; channel++) {
      if (Math.abs(a.rgba[channel] - b.rgba[channel]) > tolerance) {
        differing++;
        break;
      }
    }
  }
  return differing;
}
