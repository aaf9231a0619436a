import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kernelName, surroundingsVariable } from '../names';
import { packageFolder, projectFolder } from '../project';

/** Where converted cells lie: with what npm installed, since a new installation can change every type. */
export const convertedCellsFolder = path.join(projectFolder, 'node_modules', '.cache', `${kernelName}-cells`);

/**
 * A hash of everything but its text that decides what TypeScript makes of a cell: the declarations of the project's compiled
 * packages, what npm installed, this package's own code, the version of Node. A run asks once and tells its kernels.
 */
export function surroundings(): string {
  const told = process.env[surroundingsVariable];
  if (told) return told;
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  const installed = path.join(projectFolder, 'node_modules', '.package-lock.json');
  if (existsSync(installed)) hash.update(readFileSync(installed));
  for (const file of declarationFiles()) hash.update(file).update(readFileSync(path.join(projectFolder, file)));
  // How cells are rewritten and compiled.
  const kernel = path.join(packageFolder, 'dist', 'kernel');
  for (const file of readdirSync(kernel).sort())
    if (file.endsWith('.js')) hash.update(readFileSync(path.join(kernel, file)));
  return hash.digest('hex').slice(0, 24);
}

/** Declarations of the workspace's packages, relative to the project; sorted. */
function declarationFiles(): string[] {
  const scope = path.join(projectFolder, 'node_modules');
  const scoped = existsSync(path.join(scope, `@${kernelName}`))
    ? readdirSync(path.join(scope, `@${kernelName}`)).map((name) => `@${kernelName}/${name}`)
    : [];
  return [kernelName, ...scoped]
    .map((name) => path.posix.join('node_modules', name, 'dist'))
    .filter((folder) => existsSync(path.join(projectFolder, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.d.ts'))
        .map((file) => path.join(folder, file)),
    )
    .sort();
}
