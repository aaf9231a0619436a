import { mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { UserError, writeFileAtomically } from '@crosscultural/base';
import { kernelspec } from '../names';
import { kernelScript } from './kernel-process';

/**
 * Tells Jupyter (JupyterLab, Notebook, VS Code, nbconvert) about the kernel of these notebooks, under the name
 * `crosscultural`, in the user's Jupyter data folder (JUPYTER_DATA_DIR or the platform's default).
 *
 * @returns the folder of the kernelspec
 * @throws UserError when the folder cannot be written.
 * @example
 * console.log(`Jupyter now knows the kernel: ${installKernelspec()}`);
 */
export function installKernelspec(environment: NodeJS.ProcessEnv = process.env): string {
  const folder = kernelspecFolder(environment);
  const specification = {
    // Absolute paths: Jupyter may start the kernel in any folder, with any PATH.
    argv: [process.execPath, kernelScript, '{connection_file}'],
    display_name: kernelspec.display_name,
    language: kernelspec.language,
    interrupt_mode: 'signal',
    env: {},
    metadata: { debugger: false },
  };
  try {
    mkdirSync(folder, { recursive: true });
    writeFileAtomically(path.join(folder, 'kernel.json'), `${JSON.stringify(specification, null, 2)}\n`);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  return folder;
}

/**
 * Removes what `installKernelspec` wrote.
 *
 * @returns the folder that the kernelspec had
 * @throws UserError when the folder cannot be removed.
 * @example
 * console.log(`removed ${uninstallKernelspec()}`);
 */
export function uninstallKernelspec(environment: NodeJS.ProcessEnv = process.env): string {
  const folder = kernelspecFolder(environment);
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  return folder;
}

/** The user's kernelspec folder, by the rules of jupyter_core (docs.jupyter.org, "Data files"). */
export function kernelspecFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  return path.join(dataFolder(environment, platform), 'kernels', kernelspec.name);
}

function dataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (environment.JUPYTER_DATA_DIR) return environment.JUPYTER_DATA_DIR;
  const home = environment.HOME || os.homedir();
  if (platform === 'darwin') return path.join(home, 'Library', 'Jupyter');
  if (platform === 'win32') return path.join(environment.APPDATA || path.join(home, 'AppData', 'Roaming'), 'jupyter');
  return path.join(environment.XDG_DATA_HOME || path.join(home, '.local', 'share'), 'jupyter');
}

function cannotWrite(folder: string, error: unknown): UserError {
  const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
  return new UserError(`${folder}: cannot be written (${reason}). Set JUPYTER_DATA_DIR to a folder of yours.`);
}
