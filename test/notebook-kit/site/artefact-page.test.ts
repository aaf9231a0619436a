import { expect, it } from 'vitest';
import { type ArtefactPage, artefactFiles, artefactToHtml } from '../../../packages/notebook-kit/site/artefact-page';

const table: ArtefactPage = {
  ...{ name: 'words', kind: 'table', title: 'Words <1>', html: '<table><caption>Words</caption></table>' },
  ...{ page: 'methods/04-topics', pageTitle: '4 · Topics', cellId: 'words', cellNumber: 7, code: 'study.table("<b>")' },
  endings: ['csv', 'md'],
};
const files: Record<string, string> = { 'words.csv': '词,count\n屏幕,2\n', 'words.md': '| 词 |\n| --- |\n| 屏幕 |\n' };
const own = { label: 'simulated', read: (file: string) => (files[file] ? Buffer.from(files[file]) : null) };

it('gives the data as published, and as LaTeX and Word take them; CSV with the mark by which Excel knows UTF-8', () => {
  const made = artefactFiles(table, own);
  expect([...made.keys()].map((name) => name.replace('artefacts/files/', ''))).toEqual([
    ...['words.csv', 'words.md', 'words.tex', 'words.html'],
  ]);
  expect(made.get('artefacts/files/words.csv')?.toString('utf8')).toBe(`\ufeff${files['words.csv']}`);
  const withMark = {
    label: 'simulated',
    read: (file: string) => Buffer.from(file.endsWith('.csv') ? '\ufeff词\n' : ''),
  };
  expect(artefactFiles(table, withMark).get('artefacts/files/words.csv')?.toString('utf8')).toBe('\ufeff词\n');
  expect(made.get('artefacts/files/words.md')?.toString('utf8')).toBe(files['words.md']);
  expect(made.get('artefacts/files/words.tex')?.toString('utf8')).toContain('\\caption{Words}');
});

it('leads to the cell, shows the code as text and the other corpora that have the table', () => {
  const elsewhere = { ...table, html: '<table><tr><td>好</td></tr></table>' };
  const others = [{ label: 'public <reviews>', artefact: elsewhere, root: '../public/', hasVector: false }];
  const html = artefactToHtml(table, [...artefactFiles(table, own).keys()], others);
  expect(html).toContain('href="../methods/04-topics.html#cell-id%3Dwords"');
  expect(html).toContain('4 · Topics, cell 7');
  expect(html).toContain('<h1>Words &lt;1&gt;</h1>');
  expect(html).toContain('The same from public &lt;reviews&gt;');
  expect(html).toContain('好');
  expect(html).toContain('href="../public/artefacts/words.html"');
  expect(html).not.toContain('<b>');
});

it('shows a figure as a picture that can run nothing, with the picture of the other corpus', () => {
  const figure: ArtefactPage = {
    ...table,
    name: 'bars',
    kind: 'figure',
    endings: ['svg', 'png'],
    picture: 'images/m-1.png',
  };
  const other = { label: 'public', artefact: figure, root: '../public/', hasVector: true };
  const html = artefactToHtml(figure, ['artefacts/files/bars.svg'], [other], 'figure <bars>');
  expect(html).toContain('PDF: <code>figure &lt;bars&gt;</code>');
  expect(html).toContain('<img class="picture" src="files/bars.svg"');
  expect(html).toContain('href="../images/m-1.png" download="bars.png"');
  expect(html).toContain('src="../public/artefacts/files/bars.svg"');
  const light = artefactToHtml(figure, [], [{ ...other, hasVector: false }]);
  expect(light).toContain('src="../public/images/m-1.png"');
});
