import path from 'node:path';
import { requireWritableFile, UserError, writeFileAtomically } from '@crosscultural/base';
import { type LabelledFileOptions, labelStudioConfig, labelStudioTask, readLabelled } from '@crosscultural/corpus';
import { requireOutFile } from './extract-file';

/**
 * Writes labelled reviews as tasks of Label Studio, and its labelling interface beside them.
 *
 * @param file any that `readLabelled` knows, for example what `absa extract` wrote.
 * @param out the JSON file that is written.
 * @throws UserError when the file holds no labelled review or would be written over, or `out` cannot be written.
 */
export async function exportForLabelStudio(
  file: string,
  out: string,
  options: LabelledFileOptions = {},
): Promise<{ reviews: number; triplets: number; interfaceFile: string }> {
  requireOutFile({ in: file, out });
  // The interface lies beside it under the same name.
  if (path.extname(out).toLowerCase() === '.xml')
    throw new UserError(`--out ${out}: the tasks are JSON; name a .json file.`);
  const { dir, name } = path.parse(out);
  const interfaceFile = path.join(dir, `${name}.xml`);
  requireWritableFile(interfaceFile);
  const tasks: string[] = [];
  let triplets = 0;
  for await (const review of readLabelled([file], options)) {
    tasks.push(JSON.stringify(labelStudioTask(review)));
    triplets += review.triplets?.length ?? 0;
  }
  if (tasks.length === 0) throw new UserError(`${file}: no labelled review is in there.`);
  writeFileAtomically(out, `[\n${tasks.join(',\n')}\n]\n`);
  writeFileAtomically(interfaceFile, labelStudioConfig);
  return { reviews: tasks.length, triplets, interfaceFile };
}
