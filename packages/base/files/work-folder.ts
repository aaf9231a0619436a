import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { installedIn, projectFolder } from './project-folder';

/** The entry of a study's `package.json` by which it is known. */
export const studyKey = 'crosscultural';

/**
 * The folder of the study that a folder is in: the nearest above whose `package.json` says that it is one; null for none.
 *
 * @param folder where to begin.
 */
export function studyFolderOf(folder: string): string | null {
  for (let above = path.resolve(folder); ; above = path.dirname(above)) {
    if (isStudy(above)) return above;
    if (above === path.dirname(above)) return null;
  }
}

function isStudy(folder: string): boolean {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return false;
  try {
    const study = JSON.parse(readFileSync(file, 'utf8'))?.[studyKey]?.study;
    return typeof study === 'string';
  } catch {
    // Somebody else's damaged file is no study.
    return false;
  }
}

/**
 * Where results, caches and what is private go: the folder of the study in which the work is done; elsewhere the checkout or, where
 * npm has installed this package, the folder whose `node_modules` it is in: what lies in `node_modules` does not last.
 */
export const workFolder = studyFolderOf(process.cwd()) ?? installedIn(projectFolder) ?? projectFolder;
