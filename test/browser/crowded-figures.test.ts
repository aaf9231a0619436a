import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Figure, renderFigure } from '../../packages/notebook-kit/figures';
import { type Segment, segmentMeetsBox } from '../../packages/notebook-kit/figures/segments';
import type { Cell } from '../../packages/notebook-kit/runner/notebook-file';
import { buildSite } from '../../packages/notebook-kit/site';
import { crowdedFigures } from '../notebook-kit/figures/crowded-figures';
import { hostileFigures } from '../notebook-kit/figures/hostile-figures';
import { chromiumFile, openChromium } from './chromium';

const figures: Record<string, Figure> = {
  'domestic-logit': crowdedFigures['domestic-logit'],
  'foreign-linear': crowdedFigures['foreign-linear'],
  'foreign-notice': crowdedFigures['foreign-notice'],
  'arrows-logit': crowdedFigures['arrows-logit'],
  'arrows-few': crowdedFigures['arrows-few'],
  ...hostileFigures,
};

interface TextBox {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Texts of the n-th chart and the thin lines of its labels, as Chromium lays them out. */
function drawn(page: Page, chart: number): Promise<{ texts: TextBox[]; leaders: Segment[] }> {
  return page.evaluate(`(() => {
    const plot = document.querySelectorAll('figure.chart .plot')[${chart}];
    const box = (node) => { const { left, top, right, bottom } = node.getBoundingClientRect(); return { left, top, right, bottom }; };
    const texts = [...plot.querySelectorAll('text')]
      .filter((node) => node.textContent !== '' && node.getBoundingClientRect().width > 0)
      .map((node) => ({ text: node.textContent, ...box(node) }));
    const leaders = [...plot.querySelectorAll('.shapelayer path')]
      .filter((node) => getComputedStyle(node).strokeDasharray === 'none')
      .map((node) => {
        const at = (share) => { const p = node.getPointAtLength(share * node.getTotalLength()).matrixTransform(node.getScreenCTM()); return [p.x, p.y]; };
        return { from: at(0), to: at(1) };
      });
    return { texts, leaders };
  })()`);
}

/** A line's box is higher than its letters: texts overlap only where boxes share more than a third of a line. */
function overlaps(texts: readonly TextBox[]) {
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 1 && down > 6 ? [[a.text, b.text, across, down]] : [];
    }),
  );
}

describe.skipIf(!chromiumFile)('crowded figures in the site', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'crowded-'));
  let browser: Browser;

  beforeAll(async () => {
    const cells = await Promise.all(
      Object.entries(figures).map(async ([name, figure]): Promise<Cell> => {
        const { png } = await renderFigure(figure);
        const data = {
          'application/vnd.plotly.v1+json': figure,
          'image/png': png.toString('base64'),
          'text/plain': name,
        };
        const output = { output_type: 'display_data' as const, data, metadata: {} };
        return { cell_type: 'code', id: name, metadata: {}, source: name, outputs: [output], execution_count: 1 };
      }),
    );
    const title: Cell = { cell_type: 'markdown', id: 'title', metadata: {}, source: '# Crowded' };
    await buildSite({
      title: 'Crowded figures',
      introduction: 'Figures.',
      corpusLabel: 'made up',
      groups: [{ folder: '', title: 'Overview' }],
      notebooks: [
        { name: 'crowded', notebook: { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [title, ...cells] } },
      ],
      outputFolder: folder,
    });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['a desk', 1360, 900],
    ['a telephone', 390, 844],
  ])('have no text on another and no leader line through a label, at %s', async (_, width, height) => {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(String(pathToFileURL(path.join(folder, 'crowded.html'))));
    const charts = page.locator('figure.chart');
    for (const [i, name] of Object.keys(figures).entries()) {
      await charts.nth(i).scrollIntoViewIfNeeded();
      await charts.nth(i).locator('.plot.interactive').waitFor();
      const { texts, leaders } = await drawn(page, i);
      expect(texts.length, name).toBeGreaterThan(5);
      expect(overlaps(texts), name).toEqual([]);
      const crossed = leaders.flatMap((leader) =>
        texts
          .filter(({ left, right, top, bottom }) =>
            segmentMeetsBox(leader, { left: left + 2, right: right - 2, top: top + 4, bottom: bottom - 4 }),
          )
          .map(({ text }) => [text, leader]),
      );
      expect(crossed, name).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });
});

describe('still pictures of crowded figures', () => {
  it('show the intervals, without a click', async () => {
    const { svg, png } = await renderFigure(crowdedFigures['domestic-logit']);
    expect(svg.match(/class="yerror"/g)!.length).toBeGreaterThan(30);
    expect(png.readUInt32BE(16)).toBe(1440);
  });

  it('say why no field is told', async () => {
    const { svg } = await renderFigure(crowdedFigures['foreign-notice']);
    expect(svg).toContain('no fields: the model misses 94 % of blame');
    for (const field of ['keep up', 'improve first', 'low priority', 'maintain']) expect(svg).not.toContain(field);
  });
});
