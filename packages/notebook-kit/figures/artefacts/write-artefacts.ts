import { type Table, tableToCsv, tableToMarkdown } from '@crosscultural/base';
import type { Figure } from '../figure';
import { renderFigure } from '../rendering/render-figure';
import { type Artefact, type Origin, requireArtefactName, writeArtefact } from './artefact';
import { canonicalJson } from './canonical-json';
import { drawnEarlier } from './drawn-earlier';

/**
 * Writes a figure as `name.svg`, `name.png` and `name.json` (the plotly spec with sorted keys).
 *
 * @param earlier a folder of artefacts with their manifest, perhaps of an earlier run: a picture that lies there is taken where it was
 *   drawn from the same figure by the same code. Default: the figure is drawn.
 * @throws RangeError when the name is not lower-case words joined by hyphens; the file system's errors.
 * @example
 * const origin = { notebook: '01-data', corpus: { name: 'letters', sha256 }, seed: 1 };
 * const [svg, png, json] = await writeFigure('figures', 'loss', chart, origin);
 */
export async function writeFigure(
  folder: string,
  name: string,
  figure: Figure,
  origin: Origin,
  earlier?: string,
): Promise<Artefact[]> {
  requireArtefactName(name);
  const json = canonicalJson({ data: figure.data, layout: figure.layout });
  const drawn = earlier === undefined ? null : drawnEarlier(earlier, name, origin.notebook, json);
  const { svg, png } = drawn ?? (await renderFigure(figure));
  return [
    writeArtefact(folder, `${name}.svg`, svg, 'figure', origin),
    writeArtefact(folder, `${name}.png`, png, 'figure', origin),
    writeArtefact(folder, `${name}.json`, json, 'figure', origin),
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
