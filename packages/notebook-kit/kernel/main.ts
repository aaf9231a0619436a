/**
 * The Jupyter kernel of these notebooks: tslab with its measured defects mended.
 * Started by the runner or by Jupyter, from any folder, as `node dist/kernel/main.js {connection_file}`.
 */
import './typescript-when-needed';
import path from 'node:path';
import { kernelName, workingFolderVariable } from '../names';
import { projectFolder } from '../project';
import { type AnewReply, type AnewRequest, rememberProcess } from './begin-anew';
import { type CellExecutor, createCellExecutor } from './cell-executor';
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
  const server = new KernelServer(cells, connectionFile);
  server
    .init()
    .then(() => {
      if (process.channel) takeFurtherNotebooks(server, converter.hasMadeModules, process.channel);
      else loadTypesAhead(cells);
    })
    .catch((error: Error) => {
      // For example a port of the connection file that another program has taken: the runner tries again.
      console.error(`The kernel cannot open its sockets: ${error.message}`);
      process.exit(1);
    });
}

/** A runner, which has a channel to this process, may have one notebook after the other executed here. Jupyter has none. */
function takeFurtherNotebooks(server: KernelServer, hasModules: () => boolean, channel: { unref(): void }): void {
  const beginAnew = rememberProcess();
  process.on('message', async (request: AnewRequest) => {
    server.beginAnew();
    const reply = await beginAnew(request);
    process.send?.({ ...reply, isAsNew: reply.isAsNew && !hasModules() } satisfies AnewReply);
  });
  channel.unref();
}

/**
 * JupyterLab waits a second for the names that Tab asks for, and the types of our names take longer to load: somebody who works in
 * Jupyter has them loaded in the moments after the kernel started. Whoever runs notebooks from first to last needs none.
 */
function loadTypesAhead({ executor }: CellExecutor): void {
  const cell = `import * as names from '${kernelName}';\nnames.`;
  const load = () => {
    try {
      executor.complete(cell, cell.length);
    } catch {
      // Nobody has asked for these names: whoever asks is told what is wrong.
    }
  };
  setTimeout(load, 300).unref();
}

const connectionFile = process.argv[2];
if (!connectionFile) {
  console.error('usage: node kernel.js <connection file written by Jupyter>');
  process.exit(2);
}
startKernel(path.resolve(connectionFile));
