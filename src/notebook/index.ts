export { CellError, type CellErrorDetails, RunStopped } from './cell-error';
export { displayBundle, inKernel, type MimeBundle, type ReplaceableDisplay, replaceableDisplay } from './display';
export { installKernelspec, uninstallKernelspec } from './kernelspec';
export { type Cell, type Notebook, type Output, parseNotebook, readNotebook, serializeNotebook } from './notebook-file';
export { declaredParameters } from './parameters';
export { type ProgressBar, progressBar } from './progress';
export type { Publication } from './publications';
export { type CellRun, type NotebookRun, type RunOptions, type RunProgress, runNotebook } from './run';
