import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSite, type Notebook } from '@crosscultural/notebook-kit';
import { expect, test } from 'vitest';

const notebook: Notebook = {
  cells: [{ cell_type: 'markdown', id: 'a', metadata: {}, source: ['# A title'] }],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
};

test('pages made elsewhere are linked from every page, by the way from that page', async () => {
  const outputFolder = mkdtempSync(path.join(os.tmpdir(), 'site-links-'));
  const notebooks = ['00-start', 'brand/01-data'].map((name) => ({ name, notebook }));
  const request = { title: 'T', introduction: 'I', corpusLabel: 'simulated corpus', notebooks, outputFolder };
  const page = (name: string) => readFileSync(path.join(outputFolder, name), 'utf8');

  await buildSite({ ...request, links: [{ title: 'API <reference>', href: 'api/index.html' }] });
  for (const [name, href] of [
    ['index.html', 'api/index.html'],
    ['00-start.html', 'api/index.html'],
    ['brand/01-data.html', '../api/index.html'],
  ]) {
    expect(page(name)).toContain(`<a href="${href}">API &lt;reference&gt;</a>`);
  }

  await buildSite(request);
  expect(page('index.html')).not.toContain('Reference');
});
