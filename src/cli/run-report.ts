import { openProgress, type Progress } from '@crosscultural/base';
import type { Unanswered } from '@crosscultural/notebook-kit';
import { jsonOption, quietOption, type ReportKind, silent } from './report';

/** One line of `--json`. */
export type RunEvent =
  | { event: 'notebook started'; notebook: string; cells: number }
  | { event: 'notebook ended'; notebook: string; cells: number; seconds: number; kept: boolean }
  | { event: 'notebook failed'; notebook: string; message: string }
  | { event: 'not answered'; notebook: string; cell: string; reason: string; needs: string | null }
  | { event: 'notice'; message: string }
  | { event: 'failed'; message: string }
  | {
      event: 'summary';
      notebooks: readonly { name: string; cells: number; seconds: number; artefacts: number }[];
      differences: readonly string[];
      written: boolean;
      page: string;
      seconds: number;
    };

/** `--quiet` of a run. */
export const quietRun = () => quietOption('only say what failed, what is not answered, and the page to open');

/** `--json` of a run. */
export const jsonRun = () =>
  jsonOption('one JSON object a line for scripts: what begins, ends, is not answered, and a summary');

/** Writes an event where the report is JSON. */
export function tell(kind: ReportKind, event: RunEvent): void {
  if (kind === 'json') process.stdout.write(`${JSON.stringify(event)}\n`);
}

/** Progress in words, for the reports that show some: what is said with `done` becomes a notice in JSON, and nothing when it is quiet. */
export function progressOf(kind: ReportKind): Progress {
  if (kind === 'words') return openProgress();
  if (kind === 'quiet') return silent;
  return { ...silent, done: (message) => tell('json', { event: 'notice', message: message.trim() }) };
}

/** What a run could not answer, as events, or in words where these are wanted. */
export function tellUnanswered(kind: ReportKind, notebook: string, unanswered: readonly Unanswered[]): void {
  for (const { id, reason, needs } of unanswered)
    tell(kind, { event: 'not answered', notebook, cell: id, reason, needs });
  if (kind !== 'quiet') return;
  for (const line of unansweredInWords(unanswered)) console.log(`${notebook}: ${line}`);
}

/** A line for each cell that the user's file could not answer, with the number of cells that need it. */
export function unansweredInWords(unanswered: readonly Unanswered[]): string[] {
  return unanswered
    .filter(({ needs }) => needs === null)
    .map(({ id, reason }) => {
      const needing = unanswered.filter(({ needs }) => needs === id).length;
      const more = needing === 0 ? '' : ` (${needing} ${needing === 1 ? 'cell needs' : 'cells need'} it: left out)`;
      return `not answered, cell ${id}: ${reason}${more}`;
    });
}
