import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Cell, installKernelspec, type Notebook, type Output, parseNotebook } from '@crosscultural/notebook-kit';
import { temporaryFolder } from '../temporary-notebook';

/** The first Python here that has Jupyter's nbconvert (Debian: python3-nbconvert, python3-ipykernel), if any. */
export const pythonWithJupyter = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import nbconvert, nbformat'], { stdio: 'ignore' }).status === 0,
);

/** Executes a notebook by Jupyter's own nbconvert with our kernelspec, started in a folder outside the project. */
export function executeWithJupyter(file: string, environment: Record<string, string> = {}): Notebook {
  const folder = temporaryFolder();
  const JUPYTER_DATA_DIR = path.join(folder, 'data');
  installKernelspec({ JUPYTER_DATA_DIR });
  const command = [
    '-m',
    'nbconvert',
    '--to',
    'notebook',
    '--execute',
    '--ExecutePreprocessor.kernel_name=crosscultural',
  ];
  execFileSync(
    pythonWithJupyter ?? 'python3',
    [...command, '--output-dir', folder, '--output', 'jupyter.ipynb', file],
    {
      cwd: folder,
      env: { ...process.env, ...environment, HOME: folder, JUPYTER_DATA_DIR, JUPYTER_CONFIG_DIR: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  return parseNotebook(readFileSync(path.join(folder, 'jupyter.ipynb'), 'utf8'), 'jupyter.ipynb');
}

/** Checks a notebook file against the schema of its format. Throws with the reason when it is not valid. */
export function validateWithJupyter(file: string): void {
  const script = 'import sys, nbformat; nbformat.validate(nbformat.read(sys.argv[1], as_version=nbformat.NO_CONVERT))';
  execFileSync(pythonWithJupyter ?? 'python3', ['-W', 'error', '-c', script, file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/**
 * What a run made, in the form that two programs can be compared by: of each code cell the count and outputs,
 * pieces of one stream joined, nothing that records when it was run.
 */
export function comparableOutputs(notebook: Notebook) {
  return notebook.cells
    .filter((cell) => cell.cell_type === 'code')
    .map((cell) => ({ id: cell.id, execution_count: cell.execution_count, outputs: joinStreams(cell) }));
}

function joinStreams(cell: Cell): Output[] {
  const joined: Output[] = [];
  for (const output of cell.outputs ?? []) {
    const last = joined.at(-1);
    if (output.output_type !== 'stream') joined.push(output);
    else if (last?.output_type === 'stream' && last.name === output.name) last.text += [output.text].flat().join('');
    else joined.push({ ...output, text: [output.text].flat().join('') });
  }
  return joined;
}
