import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of the package that a file belongs to: the nearest one above it with a `package.json`, whether the code runs
 * from the sources (tests) or compiled, from `dist/`.
 *
 * @param folder the file's own folder, `__dirname`
 * @throws Error when there is no package above it
 * @example
 * packageFolderOf(__dirname) // "/…/packages/lda"
 */
export function packageFolderOf(folder: string): string {
  for (let above = folder; ; above = path.dirname(above)) {
    if (existsSync(path.join(above, 'package.json'))) return above;
    if (above === path.dirname(above)) throw new Error(`${folder} is in no package.`);
  }
}
