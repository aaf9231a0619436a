import { installKernelspec, uninstallKernelspec } from '@crosscultural/notebook-kit';
import { Command } from 'commander';

/** `crosscultural kernel install | uninstall`: the notebooks in JupyterLab, Notebook and VS Code. */
export function kernelCommand(): Command {
  const kernel = new Command('kernel').description('the kernel that JupyterLab, Notebook and VS Code start');
  kernel
    .command('install')
    .description('write the kernelspec "crosscultural" into your Jupyter data folder')
    .action(() => {
      console.log(`Kernelspec written to ${installKernelspec()}`);
      console.log('Open a notebook and choose the kernel "TypeScript (crosscultural)".');
    });
  kernel
    .command('uninstall')
    .description('remove the kernelspec again')
    .action(() => {
      const folder = uninstallKernelspec();
      console.log(folder ? `Removed ${folder}` : 'There was no kernelspec to remove.');
    });
  return kernel;
}
