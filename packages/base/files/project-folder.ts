import path from 'node:path';
import { packageFolderOf } from './package-folder';

const above = path.resolve(packageFolderOf(__dirname), '..', '..');

/**
 * The folder of what ships together, with `data/` and `models/`: the root of the checkout or, where npm has installed it, the
 * package `crosscultural`, whose own `node_modules` this package is in.
 */
export const projectFolder = path.basename(above) === 'node_modules' ? path.dirname(above) : above;

/** The folder in whose `node_modules` a folder lies, the outermost; null for one that npm has not installed. */
export function installedIn(folder: string): string | null {
  const parts = folder.split(path.sep);
  const place = parts.indexOf('node_modules');
  return place < 0 ? null : parts.slice(0, place).join(path.sep) || path.sep;
}
