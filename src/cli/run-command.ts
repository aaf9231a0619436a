import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { type EngineChoice, engineChoices } from '@crosscultural/neural';
import { Command, Option } from 'commander';
import { defaultSeed, runNotebooks } from './run';

interface RunFlags {
  data: string;
  map?: string;
  mirror?: string;
  seed: number;
  write: boolean;
  check?: boolean;
  timeout: number;
  engine?: EngineChoice;
}

/** `crosscultural run`, which `npm start` calls: every notebook, figure and table, and the site. */
export function runCommand(): Command {
  return new Command('run')
    .description('execute the notebooks, regenerate figures/ and build the site')
    .argument('[notebooks...]', 'run a part, for example cross-cultural/04-topics (default: all)')
    .option('--data <corpus>', 'simulated, public, or the path of a .csv or .jsonl file of yours', 'simulated')
    .option('--map <columns>', 'columns of your file: text=body,culture=country or culture==foreign for a constant')
    .option('--mirror <folder>', 'take the public files from this folder instead of the network')
    .option('--seed <integer>', 'seed of everything random', wholeNumber('--seed'), defaultSeed)
    .option('--no-write', 'leave the .ipynb files and figures/ alone')
    .option('--check', 'run, compare with the committed tables and figures, say what differs (exit code 1)')
    .option('--timeout <seconds>', 'longest time for one cell', wholeNumber('--timeout'), 1800)
    .addOption(
      new Option('--engine <name>', 'what trains and extracts (default: wasm; for your own file auto)').choices(
        engineChoices,
      ),
    )
    .action(async (notebooks: string[], flags: RunFlags) => {
      const { data, map, mirror, seed, write, check = false, timeout } = flags;
      if (map !== undefined && (data === 'simulated' || data === 'public')) {
        throw new UserError('--map describes a file of your own: give the file with --data path/to/reviews.csv.');
      }
      const differences = await runNotebooks({
        notebooks,
        data: dataParameter(data, map),
        mirror,
        seed,
        write: write && !check,
        check,
        timeoutSeconds: timeout,
        engine: flags.engine ?? (data === 'simulated' || data === 'public' ? 'wasm' : 'auto'),
      });
      if (differences > 0) process.exitCode = 1;
    });
}

/** What notebooks get as `data`: cells run in the project's folder, so a file is named by its full path. */
function dataParameter(data: string, map: string | undefined): string {
  if (data === 'simulated' || data === 'public') return data;
  return map === undefined ? path.resolve(data) : `${path.resolve(data)}#${map}`;
}

function wholeNumber(flag: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new UserError(`${flag} must be a whole number, not "${text}".`);
    }
    return value;
  };
}
