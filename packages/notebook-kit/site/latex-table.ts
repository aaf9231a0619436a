/**
 * A table of a page as LaTeX with booktabs rules, formatted as on the page: title, head, rows, notes.
 *
 * @param html what `tableToHtml` made
 * @param label what `\ref` calls it
 * @example latexTable('<table><caption>T</caption><thead>…', 'topics') // '\\begin{table} …'
 */
export function latexTable(html: string, label: string): string {
  // Loaded when the first table is read: no kernel needs it.
  const { load } = require('cheerio/slim') as typeof import('cheerio/slim');
  const $ = load(html);
  const text = (element: Parameters<typeof $>[0]) => latexText($(element).text().trim());
  const cells = (row: Parameters<typeof $>[0]) => $(row).find('th, td').toArray();
  const head = $('thead tr').toArray();
  const rows = $('tbody tr').toArray();
  const line = (row: Parameters<typeof $>[0]) => `${cells(row).map(text).join(' & ')} \\\\`;
  const columns = [...head, ...rows]
    .slice(0, 1)
    .flatMap(cells)
    .map((cell) => (/text-align:\s*right/.test($(cell).attr('style') ?? '') ? 'r' : 'l'))
    .join('');
  const notes = $('.remark, .source')
    .toArray()
    .map((note) => `\\par\\small ${text(note)}`);
  return [
    '% \\usepackage{booktabs}; Chinese words: compile with xelatex and \\usepackage{xeCJK}',
    '\\begin{table}',
    '\\centering',
    `\\caption{${text('caption')}}`,
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
