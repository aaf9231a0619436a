import path from 'node:path';

/** What TypeScript asks the disk for when it resolves an import; a part of `ts.sys`. */
export interface Disk {
  fileExists(file: string): boolean;
  directoryExists(folder: string): boolean;
  readFile(file: string, encoding?: string): string | undefined;
  realpath?(file: string): string;
  getDirectories(folder: string): string[];
}

/** Twice would hide what the first time shows. */
const changed = new WeakSet<Disk>();

/**
 * Lets a cell name every type that our functions return. Our packages lie inside of the installed `crosscultural`, and TypeScript names no
 * type by a path through a package's own `node_modules`: a cell that infers one fails (TS2742). So it is shown them beside `crosscultural`,
 * as `@crosscultural/…`, and not where they are. Types only: at run time a cell imports `crosscultural`.
 *
 * @param disk is changed.
 * @param kit the folder of this package; in a checkout, where packages lie side by side, nothing is changed.
 */
export function showPackagesBeside(disk: Disk, kit: string): void {
  if (changed.has(disk)) return;
  changed.add(disk);
  const inside = path.dirname(kit);
  const around = path.resolve(inside, '..', '..', '..');
  const isBundled = path.basename(path.dirname(inside)) === 'node_modules' && path.basename(around) === 'node_modules';
  if (!isBundled) return;
  const hidden = slashed(inside);
  const shown = slashed(path.join(around, path.basename(inside)));
  const isBelow = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);
  /** Where a path that TypeScript asks for really is; null for what is not shown. */
  const really = (file: string) => {
    const asked = slashed(file);
    if (isBelow(asked, hidden)) return null;
    return isBelow(asked, shown) ? hidden + asked.slice(shown.length) : file;
  };
  const { fileExists, directoryExists, readFile, realpath, getDirectories } = disk;
  const ask = <T>(file: string, answer: (real: string) => T, otherwise: T) => {
    const real = really(file);
    return real === null ? otherwise : answer(real);
  };
  disk.fileExists = (file) => ask(file, fileExists, false);
  disk.directoryExists = (folder) => ask(folder, directoryExists, false);
  disk.readFile = (file, encoding) => ask(file, (real) => readFile(real, encoding), undefined);
  disk.getDirectories = (folder) => ask(folder, getDirectories, []);
  if (realpath) disk.realpath = (file) => (really(file) === file ? realpath(file) : file);
}

/** TypeScript writes paths with slashes on every system. */
const slashed = (file: string) => file.split(path.sep).join('/');
