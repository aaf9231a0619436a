import path from 'node:path';
import { fetchModels, modelsFolder, shippedModels, verifyModels } from '@crosscultural/absa';
import { alignColumns, megabytes, openProgress } from '@crosscultural/base';
import { untilInterrupted } from './interrupt';
import { conclude, type ReportFlags, reportKind } from './report';

function howToGet(folder = modelsFolder): string {
  const out = path.resolve(folder) === modelsFolder ? '' : ` --out ${folder}`;
  return `npx crosscultural model fetch --from <folder or address of a checkout's models>${out}`;
}

/** Prints a table of the models that ship with the project. */
export function listShelf(flags: ReportFlags): void {
  const models = shippedModels();
  const rows = models.map(({ name, kind, language, bytes, title, complete }) => [
    name,
    kind,
    language,
    (bytes / 1e6).toFixed(1),
    complete ? 'there' : 'not there',
    title,
  ]);
  const areMissing = models.some(({ complete }) => !complete);
  conclude(reportKind(flags), {
    json: models,
    words: () => [
      alignColumns(['name', 'kind', 'language', 'MB', 'files', 'what it is'], rows),
      ...(areMissing ? [`To get the files that are not there: ${howToGet()}`] : []),
    ],
    quiet: () => models.map(({ name }) => name),
  });
}

/** Prints the state of each file of the models; one that is not right is exit code 1. */
export async function verifyShelf(folder: string, flags: ReportFlags): Promise<void> {
  const files = await verifyModels(folder);
  const line = ({ model, file, bytes, state }: (typeof files)[number]) =>
    `${state.padEnd(10)} ${model}/${file}  ${megabytes(bytes)}`;
  const wrong = files.filter(({ state }) => state !== 'ok');
  conclude(reportKind(flags), {
    json: files,
    words: () => [
      ...files.map(line),
      wrong.length === 0
        ? `All ${files.length} files are as models.json says.`
        : `${wrong.length} of ${files.length} files are not as models.json says; get them again: ${howToGet(folder)}`,
    ],
    quiet: () => wrong.map(line),
  });
  if (wrong.length > 0) process.exitCode = 1;
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
