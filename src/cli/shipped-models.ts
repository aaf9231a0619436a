import path from 'node:path';
import { fetchModels, modelsFolder, shippedModels, verifyModels } from '@crosscultural/absa';
import { untilInterrupted } from './interrupt';
import { alignColumns, megabytes, openProgress } from './progress';

function howToGet(folder = modelsFolder): string {
  const out = path.resolve(folder) === modelsFolder ? '' : ` --out ${folder}`;
  return `npx crosscultural model fetch --from <folder or address of a checkout's models>${out}`;
}

/** Prints a table of the models that ship with the project. */
export function listShelf(): void {
  const models = shippedModels();
  const rows = models.map(({ name, kind, language, bytes, title, complete }) => [
    name,
    kind,
    language,
    (bytes / 1e6).toFixed(1),
    complete ? 'there' : 'not there',
    title,
  ]);
  console.log(alignColumns(['name', 'kind', 'language', 'MB', 'files', 'what it is'], rows));
  if (models.some(({ complete }) => !complete)) console.log(`To get the files that are not there: ${howToGet()}`);
}

/** Prints the state of each file of the models; one that is not right is exit code 1. */
export async function verifyShelf(folder: string): Promise<void> {
  const files = await verifyModels(folder);
  for (const { model, file, bytes, state } of files) {
    console.log(`${state.padEnd(10)} ${model}/${file}  ${megabytes(bytes)}`);
  }
  const wrong = files.filter(({ state }) => state !== 'ok').length;
  if (wrong === 0) console.log(`All ${files.length} files are as models.json says.`);
  else {
    console.log(`${wrong} of ${files.length} files are not as models.json says; get them again: ${howToGet(folder)}`);
    process.exitCode = 1;
  }
}

/** Brings the shipped models from a folder or an address, and says under which licence. */
export async function fetchShelf(from: string, to: string): Promise<void> {
  const progress = openProgress();
  const { files, folder, licence } = await untilInterrupted((signal) =>
    fetchModels({
      from,
      to,
      signal,
      onProgress: ({ file, bytes, totalBytes }) =>
        progress.working(`${file}  ${megabytes(bytes)} of ${megabytes(totalBytes)}`),
    }),
  );
  for (const { model, file, bytes, state } of files) {
    progress.done(`${state.padEnd(10)} ${model}/${file}  ${megabytes(bytes)}`);
  }
  progress.done(`The models are in ${path.relative(process.cwd(), folder) || '.'}. Licence: ${licence}`);
}
