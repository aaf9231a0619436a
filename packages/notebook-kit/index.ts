export * from './display';
export * as notebook from './display';
export * from './figures';
export * as figures from './figures';
export { svgToPdf } from './figures/rendering/svg-to-pdf';
export { CellError, type CellErrorDetails, RunStopped } from './runner/cell-error';
export { installKernelspec, kernelspecFolder, uninstallKernelspec } from './runner/kernelspec';
export {
  type Cell,
  type Notebook,
  type Output,
  parseNotebook,
  readNotebook,
  serializeNotebook,
  writeNotebook,
} from './runner/notebook-file';
export { notebookOfText } from './runner/notebook-of-text';
export { notebookToText } from './runner/notebook-text';
export { notebookTexts, writeNotebookTexts } from './runner/notebook-texts';
export { declaredParameters, type Parameters, withParameters } from './runner/parameters';
export type { Publication } from './runner/publications';
export { type CellRun, type NotebookRun, type RunOptions, type RunProgress, runNotebook } from './runner/run';
export { type NotebookJob, type Preparation, type RunListOptions, runNotebooks } from './runner/run-notebooks';
export { type RunUsage, watchUsage } from './runner/run-usage';
export {
  type CellTimes,
  keepCellTimes,
  readCellTimes,
  runningCellInWords,
  type TimeLeft,
  timeLeft,
} from './runner/time-left';
export type { Unanswered } from './runner/unanswered';
export { firstChange, type WatchedRun, type WatchOptions, watchNotebook } from './runner/watch';
export * from './site';
