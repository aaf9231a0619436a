import path from 'node:path';
import { fetchModel, modelsFolder } from '@crosscultural/absa';
import { megabytes, openProgress, UserError } from '@crosscultural/base';
import { Command } from 'commander';
import { untilInterrupted } from './interrupt';
import { outputFolder } from './options';
import { jsonOption, quietOption } from './report';
import { fetchShelf, listShelf, verifyShelf } from './shipped-models';

interface FetchFlags {
  from?: string;
  out?: string;
  revision?: string;
  endpoint: string;
}

/** `crosscultural model list | verify | fetch`. */
export function modelCommand(): Command {
  const model = new Command('model').description('models that ship with the project, and published BERT models');
  model
    .command('list')
    .description('the models that ship with the project, and whether their files are there')
    .addOption(quietOption('their names only'))
    .addOption(jsonOption('the same as JSON'))
    .action(listShelf);
  model
    .command('verify')
    .description('compare every file of the shipped models with its SHA-256; exit code 1 when one is not right')
    .argument('[folder]', 'which holds models.json (default: models of the project)', modelsFolder)
    .addOption(quietOption('only files that are not right'))
    .addOption(jsonOption('the same as JSON'))
    .action(verifyShelf);
  model
    .command('fetch')
    .description('get a published BERT model by name, or the shipped models with --from; resumes, checks every file')
    .argument('[name]', 'bert-base-chinese, bert-base-uncased (both pinned), or owner/name on the hub')
    .option('--from <place>', "get the shipped models: the folder or http(s) address of a checkout's models")
    .option('--out <folder>', 'where to put it (default: data/models/NAME; models with --from)')
    .option('--revision <commit>', 'another commit, branch or tag than the pinned one')
    .option('--endpoint <url>', 'another hub with the same protocol', 'https://huggingface.co')
    .action(fetchToFolder);
  return model;
}

async function fetchToFolder(name: string | undefined, flags: FetchFlags): Promise<void> {
  const { from, out } = flags;
  if ((name === undefined) === (from === undefined)) {
    throw new UserError(
      'model fetch takes either a name (bert-base-chinese, owner/name) or --from <folder or address> for the shipped models.',
    );
  }
  if (name !== undefined) return fetchPublished(name, flags);
  if (from !== undefined) return fetchShelf(from, out === undefined ? modelsFolder : outputFolder(out));
}

async function fetchPublished(name: string, flags: FetchFlags): Promise<void> {
  const progress = openProgress();
  const fetched = await untilInterrupted((signal) =>
    fetchModel({
      name,
      revision: flags.revision,
      folder: flags.out === undefined ? undefined : outputFolder(flags.out),
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
