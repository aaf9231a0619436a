import { openProgress, type Progress } from '@crosscultural/base';
import { Option } from 'commander';

/** Whom a command tells: a reader, a reader who wants results only, or a script. */
export type ReportKind = 'words' | 'quiet' | 'json';

/** `--quiet` and `--json` as they were given. */
export interface ReportFlags {
  quiet?: boolean;
  json?: boolean;
}

/** `--quiet`. */
export const quietOption = (meaning: string) => new Option('--quiet', meaning);

/** `--json`. */
export const jsonOption = (meaning: string) => new Option('--json', meaning).conflicts('quiet');

/** Which report the flags ask for. */
export function reportKind({ quiet, json }: ReportFlags): ReportKind {
  if (json) return 'json';
  return quiet ? 'quiet' : 'words';
}

/** Progress that is not in the way of the result: beside it for readers, on the standard error for scripts, none when it is quiet. */
export function progressBeside(kind: ReportKind): Progress {
  if (kind === 'quiet') return silent;
  return openProgress(kind === 'json' ? process.stderr : process.stdout);
}

/** Nothing is told. */
export const silent: Progress = { working: () => {}, step: () => {}, done: () => {} };

/** A result for each kind of report; lines that are none for a kind print nothing. */
export interface Result {
  /** For a script: one JSON document. */
  json: unknown;
  /** For a reader. */
  words: () => readonly string[];
  /** For a reader who wants results only. */
  quiet: () => readonly string[];
}

/** Prints the result as the kind of report has it. */
export function conclude(kind: ReportKind, { json, words, quiet }: Result): void {
  const lines = { json: () => [JSON.stringify(json, null, 2)], words, quiet }[kind]();
  for (const line of lines) console.log(line);
}
