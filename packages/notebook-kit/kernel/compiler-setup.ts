import { sys } from '@tslab/typescript-for-tslab';
import type { Converter } from 'tslab/dist/converter';
import { packageFolder } from '../project';
import { showPackagesBeside } from './bundled-packages';
import { leanConverter } from './cell-programs';

/**
 * Stops tslab's TypeScript from watching files. Its fake timer holds one pending rebuild; a second file event,
 * for instance a local import created after it was found missing, makes the kernel answer every later cell with
 * "Unexpected pending rebuildTimer". Changed files are seen after a restart of the kernel, as changed code is anyway.
 */
function forgetFileWatching(): void {
  const deaf = { close() {} };
  sys.watchDirectory = () => deaf;
  sys.watchFile = () => deaf;
}

/**
 * Hides every `@types` package but `@types/node` from the list that TypeScript loads of its own accord, because
 * tslab has no `types` option and would parse all those of the project before the first cell. Explicit imports
 * still find their types.
 */
function includeOnlyNodeTypes(): void {
  const getDirectories = sys.getDirectories;
  sys.getDirectories = (folder) => {
    const names = getDirectories(folder);
    return /[\\/]@types[\\/]?$/.test(folder) ? names.filter((name) => name === 'node') : names;
  };
}

/** tslab's converter for cells, whose imports are resolved from the folder of the project wherever the kernel works. */
export function converterOf(folder: string): Converter {
  forgetFileWatching();
  includeOnlyNodeTypes();
  showPackagesBeside(sys, packageFolder);
  const workingFolder = process.cwd();
  // tslab's compiler keeps the folder that is current when it is made.
  process.chdir(folder);
  try {
    return leanConverter({ isJS: false, isBrowser: false });
  } finally {
    process.chdir(workingFolder);
  }
}
