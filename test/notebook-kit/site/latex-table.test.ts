import { tableToHtml } from '@crosscultural/base';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latexTable, latexText } from '../../../packages/notebook-kit/site/latex-table';

it('writes a table with rules, alignment, escaped signs and its notes', () => {
  const html = tableToHtml({
    title: 'Shares & words_1',
    columns: [
      { key: 'word', label: 'word' },
      { key: 'share', label: 'share', kind: 'percent' },
    ],
    rows: [
      { word: '屏幕 (screen)', share: 0.312 },
      { word: '\\input{x} 50 % #1 ~ ^', share: null },
    ],
    note: 'Counted by {hand}.',
    source: 'simulated corpus, seed 2023',
  });
  expect(latexTable(html, 'shares').split('\n')).toEqual([
    '% \\usepackage{booktabs}; Chinese words: compile with xelatex and \\usepackage{xeCJK}',
    '\\begin{table}',
    '\\centering',
    '\\caption{Shares \\& words\\_1}',
    '\\label{tab:shares}',
    '\\begin{tabular}{lr}',
    '\\toprule',
    'word & share \\\\',
    '\\midrule',
    '屏幕 (screen) & 31.2 \\% \\\\',
    '\\textbackslash{}input\\{x\\} 50 \\% \\#1 \\textasciitilde{} \\textasciicircum{} & – \\\\',
    '\\bottomrule',
    '\\end{tabular}',
    '\\par\\small Counted by \\{hand\\}.',
    '\\par\\small Source: simulated corpus, seed 2023',
    '\\end{table}',
    '',
  ]);
});

it('leaves no sign that means something to LaTeX, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'\\{}%$#_&~^ab屏\n') }), (text) => {
      const bare = latexText(text)
        .replaceAll(/\\text(?:backslash|asciitilde|asciicircum)\{\}/g, '')
        .replaceAll(/\\[%$#_&{}]/g, '');
      expect(bare).toMatch(/^[ab屏 ]*$/);
    }),
  );
});
