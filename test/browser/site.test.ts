import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumFile, openChromium } from './chromium';
import { buildExampleSite } from './example-site';
import { faultsOfPage, views } from './page-check';
import { deadLinks, filesOf } from './site-links';

const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
const topicsPage = 'cross-cultural/04-topics.html';
const preprocessingPage = 'cross-cultural/03-preprocessing.html';

beforeAll(() => buildExampleSite(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the files of the site', () => {
  it('are the same bytes when built again', async () => {
    const again = mkdtempSync(path.join(tmpdir(), 'site-'));
    try {
      await buildExampleSite(again);
      expect(filesOf(again)).toEqual(filesOf(folder));
      for (const file of filesOf(folder)) {
        expect(readFileSync(path.join(again, file)).equals(readFileSync(path.join(folder, file))), file).toBe(true);
      }
    } finally {
      rmSync(again, { recursive: true, force: true });
    }
  });

  it('refer only to each other', () => {
    const pages = filesOf(folder).filter((file) => file.endsWith('.html'));
    const artefacts = ['table-1', 'topic-words'].map((name) => `artefacts/${name}.html`);
    expect(pages.filter((page) => !page.includes('artefacts/files/'))).toEqual(
      [
        ...[
          '00-start-here.html',
          ...artefacts,
          preprocessingPage,
          topicsPage,
          'explore.html',
          'glossary.html',
          'index.html',
        ],
        ...['artefacts/table-1.html', topicsPage, 'index.html'].map((page) => `public/${page}`),
      ].sort(),
    );
    // The image of the hostile table is text on its page, and in its document for a word processor.
    expect(deadLinks(folder)).toEqual([]);
    const broken = path.join(folder, 'broken.html');
    writeFileSync(broken, '<a href="index.html#nowhere">a</a> <img src="none.png"> <a href="index.html#content">b</a>');
    expect(deadLinks(folder)).toEqual([
      'broken.html → index.html#nowhere: no such place',
      'broken.html → none.png: no such file',
    ]);
    rmSync(broken);
    const css = readFileSync(path.join(folder, 'assets/katex/katex.min.css'), 'utf8');
    for (const [, font] of css.matchAll(/url\(([^)]+)\)/g))
      expect(filesOf(folder)).toContain(path.join('assets/katex', font));
  });
});

describe.skipIf(!chromiumFile)('the site in Chromium, from the disk', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser?.close());

  interface Visit {
    page: Page;
    /** Errors on the console and in scripts. */
    errors: string[];
    /** Addresses asked for that are not files. */
    requests: string[];
  }

  async function visit(file: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const page = await browser.newPage(options);
    const errors: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('requestfailed', (request) => errors.push(`${request.url()} was not loaded`));
    page.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) requests.push(request.url());
    });
    await page.goto(String(pathToFileURL(path.join(folder, file))));
    return { page, errors, requests };
  }

  /** Scrolls through the page until every chart has been drawn. */
  async function drawAllCharts(page: Page): Promise<void> {
    for (const control of await page.locator('.live').all()) await control.and(page.locator('[data-ready]')).waitFor();
    const charts = page.locator('figure.chart:not(.live-chart)');
    for (let index = 0; index < (await charts.count()); index++) {
      await charts.nth(index).scrollIntoViewIfNeeded();
      await charts.nth(index).locator('.plot.interactive').waitFor();
    }
  }

  it.each([
    ...['index.html', topicsPage, '00-start-here.html', 'artefacts/table-1.html', 'artefacts/topic-words.html'],
    ...['explore.html', 'glossary.html', 'public/index.html', `public/${topicsPage}`, 'public/artefacts/table-1.html'],
  ])('%s loads nothing but files and has no error', async (file) => {
    const { page, errors, requests } = await visit(file);
    await drawAllCharts(page);
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
    await page.close();
  });

  it('draws charts that answer the mouse, when they come into view and not before', async () => {
    const { page } = await visit(topicsPage, { viewport: { width: 1280, height: 500 } });
    expect(await page.locator('.plot.interactive').count()).toBe(0);
    expect(await page.evaluate('typeof Plotly')).toBe('undefined');
    await drawAllCharts(page);
    expect(await page.locator('.plot.interactive .main-svg').count()).toBeGreaterThan(0);
    const bar = page.locator('.plot.interactive .bars path').first();
    await bar.scrollIntoViewIfNeeded();
    await bar.hover({ force: true });
    await page.locator('.hoverlayer .hovertext').first().waitFor();
    await page.close();
  });

  it('shows the picture of each chart where scripts are switched off', async () => {
    const { page } = await visit(topicsPage, { javaScriptEnabled: false });
    const pictures = page.locator('figure.chart img');
    expect(await pictures.count()).toBe(3);
    expect(await pictures.first().getAttribute('alt')).toBe('Top words of five themes');
    await page.close();
  });

  it('sets formulas and leaves amounts of money alone', async () => {
    const { page } = await visit(topicsPage);
    expect(await page.locator('.katex').count()).toBeGreaterThan(5);
    expect(await page.locator('.katex-error').count()).toBe(0);
    expect(await page.getByText('It costs $5 or $6 of patience.').count()).toBe(1);
    const fonts = `Promise.all([...document.fonts].filter((font) => font.family.startsWith('KaTeX_Main')).map((font) => font.status))`;
    await page.evaluate('document.fonts.ready');
    expect(await page.evaluate(fonts)).toContain('loaded');
    await page.close();
  });

  it.each(['index.html', topicsPage, preprocessingPage, 'explore.html', 'public/artefacts/table-1.html'])(
    '%s fits a telephone: only boxes scroll sideways',
    async (file) => {
      const { page } = await visit(file, { viewport: { width: 390, height: 844 } });
      await drawAllCharts(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      await page.locator('.menu-button').click();
      expect(await page.locator('#sidebar').isVisible()).toBe(true);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      await page.close();
    },
  );

  it('runs no script that an output brings along, and shows hostile text as text', async () => {
    const { page, errors, requests } = await visit(preprocessingPage);
    await drawAllCharts(page);
    await page.getByText('trusted').click();
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter((error) => !error.includes('Content Security Policy'))).toEqual([]);
    expect(requests).toEqual([]);
    await page.close();

    const { page: topics } = await visit(topicsPage);
    expect(await topics.getByText('<img src=x onerror=alert(1)>').count()).toBe(1);
    await topics.close();
  });

  it('finds words of both languages on all pages, in tables and figures, and shows hostile text as text', async () => {
    const { page, errors, requests } = await visit(preprocessingPage);
    const found = async (text: string) => {
      await page.locator('.search input').fill(text);
      await page.locator('.results p', { hasText: /found|Nothing/ }).waitFor();
      await page.waitForFunction(
        `document.querySelector('.results p').textContent.includes('found') || document.querySelector('.results p').textContent.includes(${JSON.stringify(text)})`,
      );
      return page.locator('.results a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    };
    expect(await found('boilerplate')).toEqual(['../cross-cultural/03-preprocessing.html#stage-1']);
    expect(await found('指纹识别')).toEqual(['../artefacts/table-1.html']);
    expect(await found('纹识')).toEqual(['../artefacts/table-1.html']);
    expect(await found('onerror alert')).toEqual(['../artefacts/table-1.html']);
    expect(await found('zebra')).toEqual([]);
    expect(await found('full conditional')).toContain('../cross-cultural/04-topics.html#the-full-conditional');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/04-topics\.html#the-full-conditional$/);
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(errors.filter((error) => !error.includes('Content Security Policy'))).toEqual([]);
    expect(requests).toEqual([]);
    await page.close();
  });

  it('switches from any page to the same page of another corpus and back, with the search of that corpus', async () => {
    const { page, errors } = await visit(topicsPage);
    const corpora = page.getByRole('navigation', { name: 'Corpus' });
    expect(await corpora.locator('[aria-current]').textContent()).toBe('simulated');
    await corpora.getByRole('link', { name: 'public' }).click();
    expect(page.url()).toMatch(/\/public\/cross-cultural\/04-topics\.html$/);
    expect(await page.locator('.made-from').textContent()).toBe('Made from: public reviews, seed 2023');
    expect(await page.getByText('<img src=x onerror=alert(2)> 指纹 (fingerprint)').count()).toBe(1);
    expect(await page.getByText('Download this notebook').count()).toBe(0);
    await page.locator('.search input').fill('指纹');
    const found = page.locator('.results a');
    await found.first().waitFor();
    expect(await found.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '../artefacts/table-1.html',
    ]);
    await found.first().click();
    await page.getByRole('navigation', { name: 'Corpus' }).getByRole('link', { name: 'simulated' }).click();
    expect(page.url()).toMatch(/\/artefacts\/table-1\.html$/);
    expect(page.url()).not.toContain('public');
    expect(errors).toEqual([]);
    await page.close();

    // A page that the other corpus has not got leads to its start page.
    const { page: only } = await visit(preprocessingPage);
    await only.getByRole('navigation', { name: 'Corpus' }).getByRole('link', { name: 'public' }).click();
    expect(only.url()).toMatch(/\/public\/index\.html$/);
    await only.close();
  });

  it('turns the lightness of charts around in the dark, and back in the light', async () => {
    const { page } = await visit(topicsPage, { colorScheme: 'dark' });
    const filter = () => page.evaluate<string>(`getComputedStyle(document.querySelector('figure.chart')).filter`);
    expect(await filter()).toContain('invert');
    await page.getByRole('button', { name: 'Switch to light colours' }).click();
    expect(await filter()).toBe('none');
    await page.close();
  });

  it('prints the text with whole charts as pictures, without navigation', async () => {
    const { page } = await visit(topicsPage, { colorScheme: 'dark' });
    await drawAllCharts(page);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.bar', '#sidebar', '.neighbours', '.copy'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    expect(await page.locator('.interactive-drawing').first().isVisible()).toBe(false);
    const picture = page.locator('figure.chart img').first();
    expect((await picture.boundingBox())?.width).toBeGreaterThan(300);
    expect(await page.evaluate(`getComputedStyle(document.body).backgroundColor`)).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate(`getComputedStyle(document.querySelector('figure.chart')).filter`)).toBe('none');
    await page.close();
  });

  it('moves the cut lines, thresholds and weights by the keyboard, and says in words and numbers what changes', async () => {
    const { page, errors, requests } = await visit('explore.html');
    await drawAllCharts(page);
    const section = (kind: string) => page.locator(`.live[data-kind="${kind}"]`);
    const said = (kind: string) => section(kind).locator('output').textContent();

    expect(await said('quadrants')).toBe(
      '2 words; cut at 35.0 % attention and 70.0 % satisfaction. keep up: 1, improve first: 0, maintain: 0, low priority: 1.',
    );
    const hostile = '</script><img src=x onerror=alert(3)>';
    expect(await section('quadrants').locator('td').nth(1).textContent()).toBe(hostile);
    expect(await section('quadrants').locator('.live-plot svg text', { hasText: hostile }).count()).toBe(1);
    await section('quadrants').getByLabel('Named at least').focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
    expect(await said('quadrants')).toContain('3 words; cut at 20.0 % attention and 50.0 % satisfaction');
    await section('quadrants').getByLabel('Satisfaction', { exact: false }).selectOption('counted');
    expect(await said('quadrants')).toContain('60.0 % satisfaction');
    await section('quadrants').getByLabel('Cut lines').selectOption('mean');
    expect(await said('quadrants')).toContain('26.7 % attention');
    await section('quadrants').getByLabel('95 % intervals').uncheck();
    await page.waitForFunction(`document.querySelector('.live[data-kind="quadrants"] .errorbar path') === null`);

    expect(await said('influence')).toContain(
      'Likes 33 %, shares 33 %, comments 33 %: Weibo 0.457, WeChat 0.393, Douban 0.288.',
    );
    await section('influence').getByLabel('Weight of likes').fill('0');
    await section('influence').getByLabel('Weight of shares').fill('0');
    expect(await said('influence')).toContain('Weibo 0.408, Douban 0.365, WeChat 0.276');
    await section('influence').getByLabel('Weight of comments').fill('0');
    expect(await said('influence')).toContain('no weight at all');

    await section('topics').getByLabel('Number of topics').selectOption('8');
    expect(await said('topics')).toMatch(/^8 topics: perplexity [\d.]+, rank \d of 6;/);
    const pairs = async () => Number(/(\d+) of/.exec((await said('network')) ?? '')?.[1]);
    const before = await pairs();
    await section('network').getByLabel('npmi').fill('60');
    expect(await pairs()).toBeLessThan(before);
    await section('history').getByLabel('Posts known').selectOption('20');
    expect(await said('history')).toContain('Posts known: 20;');
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
    await page.close();

    const { page: plain } = await visit('explore.html', { javaScriptEnabled: false });
    expect(await plain.locator('.controls').first().isVisible()).toBe(false);
    await plain.close();
  });

  it('numbers its cells, folds and copies their code, and leads to the page of a table', async () => {
    const { page } = await visit(topicsPage);
    const first = page.locator('.source').first();
    expect(await first.locator('summary').textContent()).toBe('Cell 1');
    await first.locator('button.copy').click();
    await page.getByText('Copied').waitFor();
    await page.getByRole('button', { name: 'Hide all code' }).click();
    expect(await page.locator('pre.code').first().isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show all code' }).click();
    expect(await page.locator('pre.code').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: 'table-1' }).click();
    expect(page.url()).toContain('artefacts/table-1.html');
    expect(await page.getByRole('heading', { name: 'The same from public reviews' }).count()).toBe(1);
    expect(await page.getByText('<img src=x onerror=alert(2)>').count()).toBe(1);
    await page.getByRole('link', { name: /cell 2$/ }).click();
    expect(page.url()).toMatch(/04-topics\.html#cell-id/);
    await page.close();

    const { page: phone } = await visit(topicsPage, { viewport: { width: 390, height: 844 } });
    expect(await phone.locator('pre.code').first().isVisible()).toBe(false);
    await phone.close();
  });

  // Both widths and both schemes of every page, two of the four views: test/browser/whole-site.ts --all looks at all.
  const files = ['index.html', topicsPage, 'artefacts/table-1.html', 'artefacts/topic-words.html'];
  it.each([...files, 'explore.html', 'glossary.html', `public/${topicsPage}`])(
    '%s has nothing that keeps readers out (axe)',
    async (file) => {
      const looked = file.startsWith('artefacts/') ? [views[1], views[2]] : [views[0], views[3]];
      expect(await faultsOfPage(browser, folder, file, looked)).toEqual([]);
    },
  );

  it('finds what keeps readers out', async () => {
    const file = 'bad.html';
    writeFileSync(
      path.join(folder, file),
      '<html lang="en"><title>Bad</title><main><h1>Bad</h1><p style="color:#ccc">pale</p><img src="none.png"><div style="width:900px">wide</div></main>',
    );
    const faults = (await faultsOfPage(browser, folder, file, [views[2]])).join('\n');
    rmSync(path.join(folder, file));
    for (const fault of ['color-contrast', 'image-alt', 'none.png was not loaded', 'pixels wide'])
      expect(faults).toContain(fault);
  });

  it('cannot reach the network even when asked to', async () => {
    const { page, requests } = await visit('index.html');
    const answer = await page.evaluate(`fetch('https://example.org/').then(() => 'reached', (error) => 'refused')`);
    expect(answer).toBe('refused');
    expect(requests).toEqual([]);
    await page.close();
  });

  it('is walked through with the keyboard: skip link, then the bar, focus always visible', async () => {
    const { page } = await visit(topicsPage);
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    expect(await focused()).toBe('Skip to the content');
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().left')).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Download this notebook (.ipynb)');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.close();
  });

  it('leads from notebook to notebook and to a heading of another', async () => {
    const { page } = await visit('index.html');
    await page.getByRole('link', { name: 'Start reading' }).click();
    expect(page.url()).toContain('00-start-here.html');
    await page.locator('.neighbours .next').click();
    await page.locator('.neighbours .next').click();
    expect(await page.title()).toBe('4.2 Topics: what each culture talks about · Cross-cultural sentiment, reproduced');
    expect(await page.locator('#sidebar [aria-current]').textContent()).toBe(
      '4.2 Topics: what each culture talks about',
    );
    await page.getByRole('link', { name: 'the preprocessing' }).click();
    expect(page.url()).toMatch(/03-preprocessing\.html#stage-1$/);
    expect(await page.locator('#stage-1').count()).toBe(1);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has text of enough contrast in %s colours', async (colorScheme) => {
    const { page } = await visit(topicsPage, { colorScheme });
    const low = await page.evaluate(`(() => {
      const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
      const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
      const background = (node) => { for (let n = node; n; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c.length === 3 || c[3] > 0.5) return c; } return [255, 255, 255]; };
      return [...document.querySelectorAll('body *')]
        .filter((node) => !node.closest('svg, figure, script') && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
        .map((node) => { const [a, b] = [luminance(parse(getComputedStyle(node).color)), luminance(background(node))]; return { text: node.textContent.slice(0, 40), contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) }; })
        .filter(({ contrast }) => contrast < 4.5);
    })()`);
    expect(low).toEqual([]);
    await page.close();
  });
});
