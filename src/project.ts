import { createRequire } from 'node:module';
import path from 'node:path';
import { packageFolderOf } from '@crosscultural/base';

/** The folder of the workspace package `crosscultural`, whether this runs from `src/` (tests) or `src/dist/`. */
export const packageFolder = packageFolderOf(__dirname);

/** The folder of the code that runs: `src/dist`, or `src` under a test runner. */
export const codeFolder = __dirname;

export { projectFolder } from '@crosscultural/base';

/**
 * A compiled module of a package, from which the code behind a cached result is walked.
 *
 * @param packageName as it is imported: `@crosscultural/corpus`, or `crosscultural` for this one.
 * @param file below the folder of its door, with `/`.
 * @example
 * codeHash(compiledModule('@crosscultural/corpus', 'store/index.js'))
 */
export function compiledModule(packageName: string, file: string): string {
  return path.join(path.dirname(createRequire(__filename).resolve(packageName)), file);
}
