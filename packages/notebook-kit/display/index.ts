export { displayBundle, inKernel, type MimeBundle, type ReplaceableDisplay, replaceableDisplay } from './display';
export { type ProgressBar, progressBar } from './progress';
