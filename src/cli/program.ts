import { fileMistake, UserError } from '@crosscultural/base';
import { RunStopped } from '@crosscultural/notebook-kit';
import { Command, CommanderError, Option } from 'commander';
import { absaCommand } from './absa';
import { crawlCommand } from './crawl';
import { dataCommand } from './data';
import { doctorCommand } from './doctor';
import { figureCommand } from './figure';
import { kernelCommand } from './kernel';
import { modelCommand } from './model';
import { runCommand } from './run';
import { shardsCommand } from './shards';
import { claimsCommand, newCommand, siteCommand } from './study';
import { workerCommand } from './worker';

/** Exit codes: 2 for a mistake of the user's, 1 for every other failure. */
export const program = new Command('crosscultural')
  .description('Reproduce three papers on cross-cultural social-media sentiment, notebook by notebook.')
  .addOption(new Option('--trace', 'show the stack trace of an error').default(false))
  .configureOutput({ outputError: (text, write) => write(text) })
  .addCommand(runCommand())
  .addCommand(newCommand())
  .addCommand(siteCommand())
  .addCommand(claimsCommand())
  .addCommand(dataCommand())
  .addCommand(figureCommand())
  .addCommand(crawlCommand())
  .addCommand(absaCommand())
  .addCommand(modelCommand())
  .addCommand(shardsCommand())
  .addCommand(workerCommand())
  .addCommand(kernelCommand())
  .addCommand(doctorCommand());

// Errors of subcommands come here, too, instead of ending the process.
const overrideExits = (command: Command): void => {
  command.exitOverride();
  command.commands.forEach(overrideExits);
};
overrideExits(program);

const parse = program.parseAsync.bind(program);
program.parseAsync = async (...parameters) => {
  try {
    return await parse(...parameters);
  } catch (error) {
    process.exitCode = report(error);
    return program;
  }
};

/** Prints an error as the user should see it and returns the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const shown = fileMistake(error) ?? (error instanceof Error ? error.message : String(error));
  console.error(program.opts().trace && error instanceof Error ? error.stack : shown);
  if (error instanceof RunStopped) return error.exitCode;
  return error instanceof UserError ? 2 : 1;
}
