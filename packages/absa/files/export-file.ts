import path from 'node:path';
import { UserError, writeFileAtomically, writeMistake } from '@crosscultural/base';
import { type LabelledFileOptions, labelStudioConfig, labelStudioTask, readLabelled } from '@crosscultural/corpus';
import { requireTwoFiles } from './extract-file';

/**
 * Writes labelled reviews as tasks of Label Studio, and its labelling interface beside them.
 *
 * @param file any that `readLabelled` knows, for example what `absa extract` wrote.
 * @param out the JSON file that is written.
 * @throws UserError when the file holds no labelled review or would be written over.
 */
export async function exportForLabelStudio(
  file: string,
  out: string,
  options: LabelledFileOptions = {},
): Promise<{ reviews: number; triplets: number; interfaceFile: string }> {
  requireTwoFiles({ in: file, out });
  // The interface lies beside it under the same name.
  if (path.extname(out).toLowerCase() === '.xml')
    throw new UserError(`--out ${out}: the tasks are JSON; name a .json file.`);
  const tasks: string[] = [];
  let triplets = 0;
  for await (const review of readLabelled([file], options)) {
    tasks.push(JSON.stringify(labelStudioTask(review)));
    triplets += review.triplets?.length ?? 0;
  }
  if (tasks.length === 0) throw new UserError(`${file}: no labelled review is in there.`);
  const { dir, name } = path.parse(out);
  const interfaceFile = path.join(dir, `${name}.xml`);
  try {
    writeFileAtomically(out, `[\n${tasks.join(',\n')}\n]\n`);
    writeFileAtomically(interfaceFile, labelStudioConfig);
  } catch (error) {
    throw writeMistake(error, out);
  }
  return { reviews: tasks.length, triplets, interfaceFile };
}
