import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { installedVersion, seededRandom } from '@crosscultural/base';
import { packageFolder } from '../../project';

/** What turns a figure into pixels beside our own modules: plotly, the page that it draws into, letters and their metrics, the rasteriser. */
const packages = ['@expo-google-fonts/noto-sans-sc', '@resvg/resvg-js', 'fontkit', 'jsdom', 'plotly.js'];

let known: string | undefined;

/**
 * Stands for the code that draws: the compiled modules of this folder and the versions of the packages that they use. Two pictures of one
 * figure drawn by code of one name are the same bytes on one kind of machine. Of the package `base`, which changes for other reasons, it
 * names the random numbers that ids are made of, and nothing else.
 *
 * @returns 16 hexadecimal digits.
 */
export function drawingCode(): string {
  known ??= hashOf(path.join(packageFolder, 'dist', 'figures', 'rendering'));
  return known;
}

function hashOf(folder: string): string {
  const modules = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'svg-to-pdf.js');
  const hash = createHash('sha256');
  for (const name of modules.sort()) hash.update(`${name}\n`).update(readFileSync(path.join(folder, name)));
  const { uniform } = seededRandom(1);
  const ids = Array.from({ length: 8 }, uniform);
  const versions = packages.map((name) => [name, installedVersion(name, packageFolder)]);
  return hash
    .update(JSON.stringify([ids, versions]))
    .digest('hex')
    .slice(0, 16);
}
