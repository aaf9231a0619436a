import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestName, readManifest } from './manifest';
import { differingPixels, pngPixels } from './pixels';

const kinds = new Set(['.svg', '.png', '.json', '.csv', '.md']);

function artefactFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ name }) => name)
    .filter((name) => kinds.has(path.extname(name)) && name !== manifestName && name !== 'README.md');
}

/**
 * Compares freshly made artefacts with the committed ones, tables, SVG and JSON byte by byte, PNG by pixels.
 * The manifest itself is not compared: it only repeats the hashes.
 *
 * @param notebooks compare only what these notebooks wrote, according to both manifests; everything when left out.
 * @returns one sentence a difference; none when all are the same.
 * @example
 * for (const difference of compareArtefacts('figures', '/tmp/fresh', ['01-data'])) console.log(difference);
 */
export function compareArtefacts(
  committedFolder: string,
  freshFolder: string,
  notebooks?: readonly string[],
): string[] {
  const committed = new Set(belongingTo(committedFolder, notebooks));
  const fresh = new Set(belongingTo(freshFolder, notebooks));
  const names = [...new Set([...committed, ...fresh])].sort();
  return names.flatMap((name) => {
    if (!fresh.has(name)) return [`${name} is committed, but this run did not write it.`];
    if (!committed.has(name)) return [`${name} was written by this run, but is not committed.`];
    const difference = compareFiles(path.join(committedFolder, name), path.join(freshFolder, name));
    return difference ? [`${name} differs: ${difference}`] : [];
  });
}

function belongingTo(folder: string, notebooks: readonly string[] | undefined): string[] {
  const files = artefactFiles(folder);
  if (!notebooks) return files;
  const origin = new Map(readManifest(folder).artefacts.map((entry) => [entry.path, entry.notebook]));
  return files.filter((name) => notebooks.includes(origin.get(name) ?? ''));
}

function compareFiles(committed: string, fresh: string): string | null {
  const [a, b] = [readFileSync(committed), readFileSync(fresh)];
  if (a.equals(b)) return null;
  return path.extname(committed) === '.png'
    ? comparePixels(a, b)
    : firstDifferentLine(a.toString('utf8'), b.toString('utf8'));
}

function comparePixels(a: Buffer, b: Buffer): string | null {
  try {
    const [before, after] = [pngPixels(a), pngPixels(b)];
    if (before.width !== after.width || before.height !== after.height) {
      return `it was ${before.width} × ${before.height} pixels and is now ${after.width} × ${after.height}.`;
    }
    const count = differingPixels(before, after);
    return count === 0 ? null : `${count} of ${before.width * before.height} pixels have another colour.`;
  } catch (error) {
    return `it cannot be read (${(error as Error).message}).`;
  }
}

const shortened = (line: string | undefined) =>
  line === undefined ? 'the end of the file' : JSON.stringify(line.length > 120 ? `${line.slice(0, 120)}…` : line);

function firstDifferentLine(committed: string, fresh: string): string {
  const [before, after] = [committed.split('\n'), fresh.split('\n')];
  let line = 0;
  while (before[line] === after[line]) line++;
  const start = commonStart(before[line] ?? '', after[line] ?? '');
  return `line ${line + 1} was ${shortened(before[line]?.slice(start))} and is now ${shortened(after[line]?.slice(start))}${start ? ` (from column ${start + 1})` : ''}.`;
}

/** Where two lines begin to differ, less 20 characters of context; 0 unless the line is too long to be shown whole. */
function commonStart(a: string, b: string): number {
  if (Math.max(a.length, b.length) <= 120) return 0;
  let column = 0;
  while (column < a.length && a[column] === b[column]) column++;
  return Math.max(0, column - 20);
}
