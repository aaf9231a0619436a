/**
 * Converts the cells of one notebook after the other before their kernels need them: one TypeScript program for a whole run.
 * Started by the runner, which sends the texts of a notebook's cells and is answered when all of them are in the store.
 */
import { projectFolder } from '../project';
import { rewriteForTslab } from './cell-source';
import { converterOf } from './compiler-setup';
import { openConvertedCells, rememberingConverter } from './converted-cells';
import { convertedCellsFolder, surroundings } from './surroundings';

const cells = openConvertedCells(convertedCellsFolder, surroundings());
const converter = rememberingConverter(
  () => converterOf(projectFolder),
  rewriteForTslab,
  () => cells,
);

process.on('message', (texts: string[]) => {
  let declarations = '';
  for (const text of texts) {
    const { diagnostics, declOutput } = converter.convert(declarations, text);
    // The kernel finds the same mistake, and says it in its cell.
    if (diagnostics.length > 0) break;
    declarations = declOutput ?? '';
  }
  process.send?.('done');
});
process.on('disconnect', () => process.exit(0));
