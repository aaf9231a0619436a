import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Figure, renderFigure } from '../../packages/notebook-kit/figures';
import { figureFontFiles } from '../../packages/notebook-kit/figures/rendering/font-metrics';
import { plotlyBundleFile } from '../../packages/notebook-kit/figures/rendering/plotly-window';
import { exampleFigures } from '../notebook-kit/figures/example-figures';
import { chromiumFile, openChromium } from './chromium';

interface TextBox {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A page with plotly and the figure font, both from files. */
function blankPage(): string {
  const { regular, bold } = figureFontFiles();
  const face = (file: string, weight: number) =>
    `@font-face{font-family:'Noto Sans SC';font-weight:${weight};src:url('${pathToFileURL(file)}')}`;
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0}${face(regular, 400)}${face(bold, 700)}</style>
    <div id="plot"></div><script src="${pathToFileURL(plotlyBundleFile())}"></script>`;
}

/** The boxes of all texts in the page's plot, relative to its corner, as the browser lays them out. */
function textBoxes(page: Page): Promise<TextBox[]> {
  return page.evaluate(`(() => {
    const origin = document.getElementById('plot').getBoundingClientRect();
    return [...document.querySelectorAll('#plot text')]
      .map((node) => ({ text: node.textContent, box: node.getBoundingClientRect() }))
      .filter(({ text, box }) => text !== '' && box.width > 0)
      .map(({ text, box }) => ({ text, left: box.left - origin.left, top: box.top - origin.top, right: box.right - origin.left, bottom: box.bottom - origin.top }));
  })()`);
}

async function boxesOfBrowser(page: Page, figure: Figure, width: number, height: number): Promise<TextBox[]> {
  const plot = JSON.stringify({
    data: figure.data,
    layout: { ...figure.layout, width, height },
    config: { staticPlot: true },
  });
  await page.evaluate(`document.getElementById('plot').textContent = ''; Plotly.newPlot('plot', ${plot})`);
  return textBoxes(page);
}

async function boxesOfOurs(page: Page, svg: string): Promise<TextBox[]> {
  await page.evaluate(`Plotly.purge('plot'); document.getElementById('plot').innerHTML = ${JSON.stringify(svg)}`);
  return textBoxes(page);
}

const byText = (a: TextBox, b: TextBox) =>
  a.text < b.text ? -1 : a.text > b.text ? 1 : a.top - b.top || a.left - b.left;

describe.skipIf(!chromiumFile)('figures drawn without a browser', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'figures-'));
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium();
    page = await browser.newPage({ viewport: { width: 1200, height: 1200 } });
    const file = path.join(folder, 'page.html');
    writeFileSync(file, blankPage());
    await page.goto(String(pathToFileURL(file)));
    await page.evaluate(
      `Promise.all(['400 14px', 'bold 14px'].map((font) => document.fonts.load(font + " 'Noto Sans SC'", 'a音')))`,
    );
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.keys(exampleFigures))('%s has every text where Chromium puts it, within 1 px', async (name) => {
    const figure = exampleFigures[name];
    const height = figure.layout.height as number;
    const { svg } = await renderFigure(figure, { width: 960, height });
    const expected = (await boxesOfBrowser(page, figure, 960, height)).sort(byText);
    const ours = (await boxesOfOurs(page, svg)).sort(byText);

    expect(ours.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
    const far = ours.flatMap((box, index) => {
      const sides = ['left', 'top', 'right', 'bottom'] as const;
      const distance = Math.max(...sides.map((side) => Math.abs(box[side] - expected[index][side])));
      return distance > 1 ? [{ text: box.text, distance, box, expected: expected[index] }] : [];
    });
    expect(far).toEqual([]);
  });

  it.each(Object.keys(exampleFigures))(
    '%s has no text outside the picture and none on top of another',
    async (name) => {
      const figure = exampleFigures[name];
      const height = figure.layout.height as number;
      const boxes = await boxesOfOurs(page, (await renderFigure(figure)).svg);
      const outside = boxes.filter(
        ({ left, top, right, bottom }) => left < 0 || top < 0 || right > 960 || bottom > height,
      );
      expect(outside).toEqual([]);

      // A line's box is higher than its letters: texts overlap only where boxes share more than a third of a line.
      const overlaps = boxes.flatMap((a, index) =>
        boxes.slice(index + 1).flatMap((b) => {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          return across > 1 && down > 6 ? [[a.text, b.text, down]] : [];
        }),
      );
      expect(overlaps).toEqual([]);
    },
  );
});
