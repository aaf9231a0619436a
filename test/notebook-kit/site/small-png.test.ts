import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderFigure } from '@crosscultural/notebook-kit';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { paletteOf } from '../../../packages/notebook-kit/site/palette-of-picture';
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

/** The largest difference of two pictures in red, green or blue, and the mean one. */
function shift(a: Buffer, b: Buffer): { worst: number; mean: number } {
  let [worst, sum] = [a.length === b.length ? 0 : 255, 0];
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs(a[i] - b[i]);
    worst = Math.max(worst, difference);
    sum += difference;
  }
  return { worst, mean: sum / a.length };
}

it('shows charts in fewer bytes, and takes what an earlier call has made of the same picture', async () => {
  for (const figure of [exampleFigures.lines, exampleFigures.heatmap]) {
    const { png } = await renderFigure(figure);
    const small = smallPng(png);
    expect(small.length).toBeLessThan(0.85 * png.length);
    expect(shift(pixelsOf(small), pixelsOf(png)).worst).toBeLessThanOrEqual(24);
    expect(smallPng(png, small)).toBe(small);
    expect(smallPng(small)).toBe(small);
  }
});

it('moves no shade of committed figures so far that it is seen', () => {
  const folder = path.join(__dirname, '../../../figures');
  const files = readdirSync(folder).filter((name) => name.endsWith('.png'));
  for (const name of files.filter((_, i) => i % 20 === 0)) {
    const png = readFileSync(path.join(folder, name));
    const { worst, mean } = shift(pixelsOf(smallPng(png)), pixelsOf(png));
    expect(worst, name).toBeLessThanOrEqual(24);
    expect(mean, name).toBeLessThan(0.2);
  }
});

describe('the palette of a picture', () => {
  const counts = (...colours: number[]) => new Map(colours.map((colour, i) => [colour, colours.length - i]));

  it('holds every colour where there are at most 256', () => {
    const found = paletteOf(counts(0xff0000, 0x00ff00, 0x0000ff));
    expect(found?.palette).toEqual([0xff0000, 0x00ff00, 0x0000ff]);
    expect([...(found?.indexOf ?? [])]).toEqual([
      [0xff0000, 0],
      [0x00ff00, 1],
      [0x0000ff, 2],
    ]);
  });

  it('gives each of more colours its nearest, the frequent ones themselves', () => {
    // 512 greys and reddish greys, a step apart.
    const many = counts(
      ...Array.from({ length: 512 }, (_, i) => (i >> 1) * 0x010101 + (i % 2 ? 0x000001 : 0)).filter(
        (c) => c <= 0xffffff,
      ),
    );
    const found = paletteOf(many);
    expect(found?.palette).toHaveLength(256);
    for (const [colour, index] of found?.indexOf ?? []) {
      const own = found?.palette[index] ?? 0;
      const shifts = [16, 8, 0].map((bits) => Math.abs(((own >> bits) & 255) - ((colour >> bits) & 255)));
      expect(Math.max(...shifts)).toBeLessThanOrEqual(2);
    }
    for (const colour of [...many.keys()].slice(0, 128))
      expect(found?.palette[found.indexOf.get(colour) ?? -1]).toBe(colour);
  });

  it('is none where a colour would be seen to change', () => {
    const steps = Array.from({ length: 6 }, (_, i) => i * 51);
    const cube = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => (r << 16) | (g << 8) | b)));
    expect(paletteOf(counts(...cube))?.palette).toHaveLength(216);
    const finer = Array.from({ length: 9 }, (_, i) => i * 31);
    expect(
      paletteOf(counts(...finer.flatMap((r) => finer.flatMap((g) => finer.map((b) => (r << 16) | (g << 8) | b))))),
    ).toBeNull();
  });
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
