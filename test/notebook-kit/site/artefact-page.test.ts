import { expect, it } from 'vitest';
import { type ArtefactPage, artefactFiles, artefactToHtml } from '../../../packages/notebook-kit/site/artefact-page';
import { drawFigurePdf, type FigurePdf } from '../../../packages/notebook-kit/site/figure-pdf';
import { leanTables } from '../../../packages/notebook-kit/site/lean-tables';

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
  expect(String(made.get('artefacts/files/words.csv'))).toBe(`\ufeff${files['words.csv']}`);
  const withMark = {
    label: 'simulated',
    read: (file: string) => Buffer.from(file.endsWith('.csv') ? '\ufeff词\n' : ''),
  };
  expect(String(artefactFiles(table, withMark).get('artefacts/files/words.csv'))).toBe('\ufeff词\n');
  expect(String(made.get('artefacts/files/words.md'))).toBe(files['words.md']);
  expect(String(made.get('artefacts/files/words.tex'))).toContain('\\caption{Words}');
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
  const html = artefactToHtml(figure, ['artefacts/files/bars.svg'], [other]);
  expect(html).toContain('<img class="picture" src="files/bars.svg"');
  expect(html).toContain('href="../images/m-1.png" download="bars.png"');
  expect(html).toContain('src="../public/artefacts/files/bars.svg"');
  const light = artefactToHtml(figure, [], [{ ...other, hasVector: false }]);
  expect(light).toContain('src="../public/images/m-1.png"');
});

it('offers a figure as a PDF, drawn once for the same picture, and none of a picture without a size', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="12">屏 x</text></svg>'; // 屏: screen
  const figure: ArtefactPage = { ...table, name: 'bars', kind: 'figure', endings: ['svg'] };
  const made = artefactFiles(figure, { label: '', read: () => Buffer.from(svg) });
  expect(artefactToHtml(figure, [...made.keys()], [])).toContain('<a href="files/bars.pdf" download>PDF</a>');
  const drawing = made.get('artefacts/files/bars.pdf') as FigurePdf;
  const pdf = await drawFigurePdf(drawing);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 30 15]');
  expect(await drawFigurePdf(drawing, pdf)).toBe(pdf);
  expect((await drawFigurePdf({ svg: svg.replace('40', '80') }, pdf)).toString('latin1')).toContain('[0 0 60 15]');
  const sizeless = artefactFiles(figure, { label: '', read: () => Buffer.from('<svg></svg>') });
  expect([...sizeless.keys()]).toEqual(['artefacts/files/bars.svg']);
});

it('gives tables without the alignment of every cell, which Word and pages have from one rule', () => {
  const cells = '<tr><td style="text-align:left">a</td><td style="text-align:right">1</td></tr>';
  // Two corpora have tables of one name on a page: as landmarks nothing could tell them apart.
  expect(leanTables('<div class="table" role="region" tabindex="0" aria-label="Table 1">')).toBe(
    '<div class="table" role="group" tabindex="0" aria-label="Table 1">',
  );
  expect(leanTables(`<table>${cells}</table>`)).toBe('<table><tr><td>a</td><td class="r">1</td></tr></table>');
  expect(
    leanTables('<th scope="col" style="text-align:left"></th><th scope="col" style="text-align:right">n</th>'),
  ).toBe('<td></td><th scope="col" class="r">n</th>');
  // So does a table that somebody wrote into the text of a notebook.
  expect(leanTables('<tr>\n<th></th>\n<th>here</th>')).toBe('<tr>\n<td></td>\n<th>here</th>');
  const word = String(artefactFiles({ ...table, html: cells }, own).get('artefacts/files/words.html'));
  expect(word).toContain('.r{text-align:right}');
  expect(word).toContain('<td class="r">1</td>');
});
