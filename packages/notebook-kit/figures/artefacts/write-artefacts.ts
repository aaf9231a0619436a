import { type Table, tableToCsv, tableToMarkdown } from '@crosscultural/base';
import type { Figure } from '../figure';
import { renderFigure } from '../rendering/render-figure';
import { type Artefact, type Origin, requireArtefactName, writeArtefact } from './artefact';
import { canonicalJson } from './canonical-json';

/**
 * Writes a figure as `name.svg`, `name.png` and `name.json` (the plotly spec with sorted keys).
 *
 * @throws RangeError when the name is not lower-case words joined by hyphens; the file system's errors.
 * @example
 * const origin = { notebook: '01-data', corpus: { name: 'letters', sha256 }, seed: 1 };
 * const [svg, png, json] = await writeFigure('figures', 'loss', chart, origin);
 */
export async function writeFigure(folder: string, name: string, figure: Figure, origin: Origin): Promise<Artefact[]> {
  requireArtefactName(name);
  const { svg, png } = await renderFigure(figure);
  return [
    writeArtefact(folder, `${name}.svg`, svg, 'figure', origin),
    writeArtefact(folder, `${name}.png`, png, 'figure', origin),
    writeArtefact(
      folder,
      `${name}.json`,
      canonicalJson({ data: figure.data, layout: figure.layout }),
      'figure',
      origin,
    ),
  ];
}

/**
 * Writes a table as `name.csv` and `name.md`.
 *
 * @throws RangeError when the name is not lower-case words joined by hyphens; the file system's errors.
 * @example
 * const [csv, markdown] = writeTable('figures', 'letters-by-year', table, { notebook: '01-data', corpus: { name: 'letters', sha256 }, seed: 1 });
 */
export function writeTable(folder: string, name: string, table: Table, origin: Origin): Artefact[] {
  requireArtefactName(name);
  return [
    writeArtefact(folder, `${name}.csv`, tableToCsv(table), 'table', origin),
    writeArtefact(folder, `${name}.md`, tableToMarkdown(table), 'table', origin),
  ];
}
