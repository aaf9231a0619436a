import { packageFolderOf } from '@crosscultural/base';

/** The folder of the workspace package `crosscultural`, whether this runs from `src/` (tests) or `src/dist/`. */
export const packageFolder = packageFolderOf(__dirname);

/** The folder of the code that runs: `src/dist`, or `src` under a test runner. */
export const codeFolder = __dirname;

export { projectFolder } from '@crosscultural/base';
