import { JSDOM } from 'jsdom';

/**
 * A table of a page as LaTeX with booktabs rules, formatted as on the page: title, head, rows, notes.
 *
 * @param html what `tableToHtml` made
 * @param label what `\ref` calls it
 * @example latexTable('<table><caption>T</caption><thead>…', 'topics') // '\\begin{table} …'
 */
export function latexTable(html: string, label: string): string {
  const document = JSDOM.fragment(html);
  const text = (element: Element | null | undefined) => latexText((element?.textContent ?? '').trim());
  const cells = (row: Element) => [...row.querySelectorAll('th, td')];
  const head = [...document.querySelectorAll('thead tr')];
  const rows = [...document.querySelectorAll('tbody tr')];
  const line = (row: Element) => `${cells(row).map(text).join(' & ')} \\\\`;
  const columns = [...head, ...rows]
    .slice(0, 1)
    .flatMap(cells)
    .map((cell) => (/text-align:\s*right/.test(cell.getAttribute('style') ?? '') ? 'r' : 'l'))
    .join('');
  const notes = [...document.querySelectorAll('.remark, .source')].map((note) => `\\par\\small ${text(note)}`);
  return [
    '% \\usepackage{booktabs}; Chinese words: compile with xelatex and \\usepackage{xeCJK}',
    '\\begin{table}',
    '\\centering',
    `\\caption{${text(document.querySelector('caption'))}}`,
    `\\label{tab:${label}}`,
    `\\begin{tabular}{${columns}}`,
    '\\toprule',
    ...head.map(line),
    '\\midrule',
    ...rows.map(line),
    '\\bottomrule',
    '\\end{tabular}',
    ...notes,
    '\\end{table}',
    '',
  ].join('\n');
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Plain text in which no character means anything to LaTeX. */
export function latexText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\~^&%$#_{}]/g, (sign) => commands[sign] ?? `\\${sign}`);
}
