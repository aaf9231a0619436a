import path from 'node:path';
import { Command } from 'commander';
import { fetchModel } from '../absa';
import { untilInterrupted } from './interrupt';
import { megabytes, openProgress } from './progress';

/** `crosscultural model fetch`. */
export function modelCommand(): Command {
  const model = new Command('model').description('published language models, for absa train --init');
  model
    .command('fetch')
    .description('download a BERT model (resumes what was interrupted, checks every file)')
    .argument('<name>', 'bert-base-chinese, bert-base-uncased (both pinned), or owner/name on the hub')
    .option('--out <folder>', 'where to put it (default: data/models/NAME)')
    .option('--revision <commit>', 'another commit, branch or tag than the pinned one')
    .option('--endpoint <url>', 'another hub with the same protocol', 'https://huggingface.co')
    .action(fetchToFolder);
  return model;
}

async function fetchToFolder(
  name: string,
  flags: { out?: string; revision?: string; endpoint: string },
): Promise<void> {
  const progress = openProgress();
  const fetched = await untilInterrupted((signal) =>
    fetchModel({
      name,
      revision: flags.revision,
      folder: flags.out === undefined ? undefined : path.resolve(flags.out),
      endpoint: flags.endpoint.replace(/\/+$/, ''),
      signal,
      onProgress: ({ file, bytes, totalBytes }) =>
        progress.working(`${file}  ${megabytes(bytes)} of ${megabytes(totalBytes)}`),
    }),
  );
  for (const file of fetched.files) {
    progress.done(`${file.state.padEnd(10)} ${file.name}  ${megabytes(file.bytes)}`);
    console.log(`           SHA-256 ${file.sha256}, checked against ${file.checkedAgainst}`);
  }
  progress.done(
    `${fetched.repository} at ${fetched.revision} is in ${path.relative(process.cwd(), fetched.folder) || '.'}`,
  );
}
