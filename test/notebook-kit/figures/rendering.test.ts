import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { renderFigure } from '../../../packages/notebook-kit/figures';
import { differingPixels, pngPixels } from '../../../packages/notebook-kit/figures/artefacts/pixels';
import { exampleFigures } from './example-figures';

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

async function hashes(names: string[]): Promise<Record<string, string[]>> {
  const result: Record<string, string[]> = {};
  for (const name of names) {
    const { svg, png } = await renderFigure(exampleFigures[name]);
    result[name] = [sha256(svg), sha256(png)];
  }
  return result;
}

describe('renderFigure', () => {
  const names = Object.keys(exampleFigures);

  it('gives the same bytes in another order and in another process', async () => {
    const forwards = await hashes(names);
    expect(await hashes([...names].reverse())).toEqual(forwards);

    const script = path.join(__dirname, 'render-examples.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      script,
      ...[...names].reverse(),
    ]);
    expect(JSON.parse(stdout)).toEqual(forwards);
  });

  it('draws two figures asked for at once as if they came one after the other', async () => {
    const [lines, topics] = await Promise.all([
      renderFigure(exampleFigures.lines),
      renderFigure(exampleFigures.topics),
    ]);
    expect((await renderFigure(exampleFigures.lines)).svg).toBe(lines.svg);
    expect((await renderFigure(exampleFigures.topics)).svg).toBe(topics.svg);
  });

  it('does not change the figure', async () => {
    const figure = structuredClone(exampleFigures.heatmap);
    await renderFigure(figure, { width: 700 });
    expect(figure).toEqual(exampleFigures.heatmap);
  });

  it('makes an SVG of the size asked for and a PNG of that size times the scale', async () => {
    const { svg, png } = await renderFigure(exampleFigures.lines, { width: 640, height: 400, scale: 2 });
    expect(svg).toMatch(/^<svg [^>]*width="640"[^>]*height="400"/);
    expect(pngPixels(png)).toMatchObject({ width: 1280, height: 800 });
  });

  it('goes on after a figure that cannot be drawn', async () => {
    const broken = { data: [], layout: { height: 'tall' } };
    await expect(renderFigure(broken as never)).rejects.toThrow();
    expect((await renderFigure(exampleFigures.lines)).svg).toContain('<svg');
  });

  it('writes hostile labels as the characters that they are', async () => {
    const { svg } = await renderFigure(exampleFigures.hostile);
    const drawn = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
    expect(drawn.querySelectorAll('a, script, b, foreignObject, [onclick], [onload]')).toHaveLength(0);
    expect(svg).toMatch(/&(?:lt|#60);script&(?:gt|#62);alert\(1\)/);
    expect(svg).toMatch(/&(?:lt|#60);b&(?:gt|#62);ends here/);
    expect(svg).toContain('%{x}');
  });

  it('writes different numbers at different ticks, also below one per cent', async () => {
    const { svg } = await renderFigure(exampleFigures['small-shares']);
    const ticks = [...svg.matchAll(/<g class="xtick"><text[^>]*>([^<]*)</g)].map(([, label]) => label);
    expect(ticks.length).toBeGreaterThan(3);
    expect(new Set(ticks).size).toBe(ticks.length);
  });

  it('draws the cells of a heat map as vectors', async () => {
    const { svg } = await renderFigure(exampleFigures.heatmap);
    const cells = /<g class="cells"[^>]*>(.*?)<\/g>/.exec(svg)![1].match(/<rect /g);
    expect(cells).toHaveLength(19);
    expect(svg).not.toContain('data:rectangles');
  });

  it('has a glyph for Chinese text: other characters give other pixels', async () => {
    const withTitle = (text: string) => ({ data: [], layout: { title: { text }, height: 200 } });
    const [a, b] = [await renderFigure(withTitle('音')), await renderFigure(withTitle('质'))];
    expect(differingPixels(pngPixels(a.png), pngPixels(b.png))).toBeGreaterThan(50);
  });
});
