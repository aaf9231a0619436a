import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderFigure } from '@crosscultural/notebook-kit';
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { smallPng } from '../../../packages/notebook-kit/site/small-png';
import { exampleFigures } from '../figures/example-figures';

/** What a renderer that is not ours sees in a PNG. */
function pixelsOf(png: Buffer): Buffer {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const image = `<image width="${width}" height="${height}" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:image/png;base64,${png.toString('base64')}"/>`;
  return Buffer.from(
    new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`).render()
      .pixels,
  );
}

it('keeps every pixel of charts in fewer bytes, and takes what an earlier call has made of the same picture', async () => {
  for (const figure of [exampleFigures.lines, exampleFigures.heatmap]) {
    const { png } = await renderFigure(figure);
    const small = smallPng(png);
    expect(small.length).toBeLessThan(0.85 * png.length);
    expect(pixelsOf(small).equals(pixelsOf(png))).toBe(true);
    expect(smallPng(png, small)).toBe(small);
    expect(smallPng(small)).toBe(small);
  }
});

it('keeps every pixel of committed figures', () => {
  const folder = path.join(__dirname, '../../../figures');
  const files = readdirSync(folder).filter((name) => name.endsWith('.png'));
  for (const name of files.filter((_, i) => i % 20 === 0)) {
    const png = readFileSync(path.join(folder, name));
    expect(pixelsOf(smallPng(png)).equals(pixelsOf(png)), name).toBe(true);
  }
});

it('leaves alone what it does not understand', () => {
  const png = new Resvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4" cx="4" cy="4"/></svg>',
  )
    .render()
    .asPng();
  expect(smallPng(png)).toBe(png);
  for (const broken of [Buffer.alloc(0), Buffer.from('no picture'), png.subarray(0, 40)])
    expect(smallPng(broken)).toBe(broken);
});
