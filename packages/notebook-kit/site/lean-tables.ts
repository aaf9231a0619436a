/**
 * The tables of a page without the alignment that the site's style gives them anyway, on every cell: a tenth of all pages. A column of
 * numbers keeps it as a class, and a head without a word is an empty cell: there is nothing to be read out. A table is a named group and no
 * landmark: two corpora have tables of one name on a page, and landmarks of one name cannot be told apart (axe: landmark-unique).
 *
 * @param html with tables as `tableToHtml` makes them.
 */
export function leanTables(html: string): string {
  return html
    .replaceAll('<div class="table" role="region"', '<div class="table" role="group"')
    .replaceAll('<td style="text-align:left">', '<td>')
    .replaceAll('<td style="text-align:right">', '<td class="r">')
    .replaceAll('<th scope="col" style="text-align:left">', '<th scope="col">')
    .replaceAll('<th scope="col" style="text-align:right">', '<th scope="col" class="r">')
    .replace(/<th(?: scope="col"[^>]*)?><\/th>/g, '<td></td>')
    .replaceAll('<caption style="text-align:left">', '<caption>');
}
