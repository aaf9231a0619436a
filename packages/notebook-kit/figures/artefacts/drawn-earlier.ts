import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawingCode } from '../rendering/drawing-code';
import type { Rendering } from '../rendering/render-figure';
import { readManifest } from './manifest';

/**
 * The picture of a figure, where a run has drawn it from the same JSON by the same code: a picture is a pure function of both. What lies
 * in the folder counts only as far as its manifest names its bytes, so that an altered file is not taken.
 *
 * @param folder of artefacts and their manifest
 * @param json of the figure as it would be written now
 * @returns null where the figure is to be drawn.
 * @throws UserError when the manifest cannot be read.
 */
export function drawnEarlier(folder: string, name: string, notebook: string, json: string): Rendering | null {
  const { artefacts, drawnBy } = readManifest(folder);
  if (drawnBy[notebook] !== drawingCode()) return null;
  const recorded = (ending: string) =>
    artefacts.find((entry) => entry.path === `${name}.${ending}` && entry.notebook === notebook)?.sha256;
  if (recorded('json') !== sha256(json)) return null;
  const intact = (ending: string) => {
    const bytes = read(path.join(folder, `${name}.${ending}`));
    return bytes !== null && sha256(bytes) === recorded(ending) ? bytes : null;
  };
  const [svg, png] = [intact('svg'), intact('png')];
  return svg && png ? { svg: svg.toString('utf8'), png } : null;
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null; // it was deleted
  }
}
