/**
 * The Jupyter kernel of these notebooks: tslab with its measured defects mended.
 * Started by the runner or by Jupyter, from any folder, as `node dist/kernel/main.js {connection_file}`.
 */
import path from 'node:path';
import { workingFolderVariable } from '../names';
import { projectFolder } from '../project';
import { createCellExecutor } from './cell-executor';
import { rewriteForTslab } from './cell-source';
import { converterOf } from './compiler-setup';
import { plainTextConsole } from './console-setup';
import { openConvertedCells, rememberingConverter } from './converted-cells';
import { exitWithParent } from './parent-watch';
import { KernelServer } from './server';
import { refuseStandardInput } from './standard-input';
import { convertedCellsFolder, surroundings } from './surroundings';

/** The folder that cells see as theirs: the runner names it, Jupyter starts the kernel in it. */
const workingFolder = process.env[workingFolderVariable] || process.cwd();

function startKernel(connectionFile: string): void {
  exitWithParent();
  plainTextConsole();
  const converter = rememberingConverter(
    () => converterOf(projectFolder),
    rewriteForTslab,
    () => openConvertedCells(convertedCellsFolder, surroundings()),
  );
  const cells = createCellExecutor(projectFolder, converter);
  refuseStandardInput();
  process.chdir(workingFolder);
  new KernelServer(cells, connectionFile).init().catch((error: Error) => {
    // For example a port of the connection file that another program has taken: the runner tries again.
    console.error(`The kernel cannot open its sockets: ${error.message}`);
    process.exit(1);
  });
}

const connectionFile = process.argv[2];
if (!connectionFile) {
  console.error('usage: node kernel.js <connection file written by Jupyter>');
  process.exit(2);
}
startKernel(path.resolve(connectionFile));
