import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError, wholeNumber } from '@crosscultural/base';
import { engineChoices } from '@crosscultural/neural';
import { Option } from 'commander';

/** `--seed`. */
export function seedOption(usual: number, least?: number): Option {
  return new Option('--seed <integer>', 'seed of everything random')
    .argParser(wholeNumber('--seed', least))
    .default(usual);
}

/** `--engine`; without a usual one it is undefined where the user names none. */
export function engineOption(description: string, usual?: string): Option {
  return new Option('--engine <name>', description).choices(engineChoices).default(usual);
}

/** `--today`: the day or time from which a file's 昨天 (yesterday), 5分钟前 (five minutes ago) and 1月15日 (15 January) are told. */
export function todayOption(): Option {
  return new Option(
    '--today <YYYY-MM-DD[THH:MM]>',
    'the day on which the file was written, for dates such as 昨天 06:09 and 01-15; with a time, 3小时前 is told to the minute',
  );
}

/** The map with the day beside the columns: it is part of how a file is read. */
export function mapWithToday(map: string | undefined, today: string | undefined): string | undefined {
  if (today === undefined) return map;
  if (today.trim() === '') throw new UserError('--today is blank: give a day such as 2021-01-16, or leave it out.');
  const said = `today==${JSON.stringify(today)}`;
  return map === undefined || map.trim() === '' ? said : `${map},${said}`;
}

/** `--map`: which column of a user's own file is which field; the corpus parses it (see `parseColumnMap`). */
export function mapOption(description: string): Option {
  return new Option('--map <columns>', description);
}

/** The full path of a folder to write to, as the option names it; a blank one is rather a variable of the shell that is not set. */
export function outputFolder(out: string): string {
  if (out.trim() === '') throw new UserError('--out is blank: name a folder (. for this one).');
  return path.resolve(out);
}

/**
 * The full path of a file or folder that the user names: from the current folder, or from the one in which `npm --prefix` was
 * called, which npm leaves for the project's.
 */
export function givenPath(name: string, calledIn: string | undefined = process.env.INIT_CWD): string {
  const here = path.resolve(name);
  // What follows # is a map of columns.
  const isThere = (file: string) => existsSync(file) || existsSync(file.replace(/#.*$/s, ''));
  if (isThere(here) || calledIn === undefined) return here;
  const there = path.resolve(calledIn, name);
  return isThere(there) ? there : here;
}
