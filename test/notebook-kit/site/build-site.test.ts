import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Notebook } from '../../../packages/notebook-kit/runner/notebook-file';
import { buildSite } from '../../../packages/notebook-kit/site';
import { pageName, pageNames } from '../../../packages/notebook-kit/site/page-names';

it.each([
  ['brand/01-data', 'brand/01-data'],
  ['Untitled', 'untitled'],
  ['My_Notes (2)/a  b', 'my-notes-2/a-b'],
  ['第一章/Überblick', '第一章/überblick'],
  ['../evil', 'notebook/evil'],
  ['a/../b', 'a/notebook/b'],
  ['/etc/x', 'notebook/etc/x'],
  ['C:\\x', 'c-x'],
  ['', 'notebook'],
  ['index', 'index-2'],
  ['x'.repeat(300), 'x'.repeat(40)],
])('the page of the notebook "%s" is %s', (name, page) => {
  expect(pageNames([name])).toEqual([page]);
});

it('no two notebooks share a page', () => {
  expect(pageNames(['A b', 'a_b', 'a-b', 'a-b-2'])).toEqual(['a-b', 'a-b-2', 'a-b-3', 'a-b-2-2']);
  expect(pageName('../platforms/01-behaviour')).toBe('../platforms/01-behaviour');
});

it('writes the pages of stray notebooks inside its folder, links to them and says what each was made from', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const notebook: Notebook = {
    ...{ nbformat: 4, nbformat_minor: 5, metadata: {} },
    cells: [
      {
        cell_type: 'markdown',
        id: 'a',
        metadata: {},
        source: '[next](My_Notes%202.ipynb#end) [out](https://x.example/a.ipynb)',
      },
    ],
  };
  await buildSite({
    ...{ title: 'T', introduction: '', corpusLabel: 'corpus, seed 1', outputFolder: path.join(folder, 'site') },
    notebooks: [
      { name: '../Untitled', notebook, madeFrom: 'corpus, seed 7' },
      { name: 'My_Notes 2', notebook },
    ],
  });
  expect(readdirSync(folder)).toEqual(['site']);
  const page = (name: string) => readFileSync(path.join(folder, 'site', `${name}.html`), 'utf8');
  expect(page('my-notes-2')).toContain('href="my-notes-2.html#end"');
  expect(page('my-notes-2')).toContain('href="https://x.example/a.ipynb"');
  expect(page('my-notes-2')).toContain('href="notebook/untitled.html"');
  expect(page('my-notes-2')).toContain('corpus, seed 1');
  expect(page('notebook/untitled')).toContain('corpus, seed 7');
  expect(page('notebook/untitled')).not.toContain('corpus, seed 1');
});
