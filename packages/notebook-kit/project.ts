import path from 'node:path';
import { packageFolderOf } from '@crosscultural/base';

/** The folder of this package. */
export const packageFolder = packageFolderOf(__dirname);

/**
 * The folder that cells resolve their imports from: the root of the checkout that this package is a workspace of or, where npm has
 * installed it, the folder whose `node_modules` it is in.
 */
export const projectFolder = installedIn(packageFolder) ?? path.resolve(packageFolder, '..', '..');

/** The folder in whose `node_modules` a folder lies, the outermost; null for one that npm has not installed. */
export function installedIn(folder: string): string | null {
  const parts = folder.split(path.sep);
  const place = parts.indexOf('node_modules');
  return place < 0 ? null : parts.slice(0, place).join(path.sep) || path.sep;
}
