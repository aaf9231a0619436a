import type { Progress } from '@crosscultural/base';
import { type DeadLetter, letterLine, progressLine, type StageProgress } from '@crosscultural/shards';
import { Option } from 'commander';

/** `--queue`; the environment keeps a password out of the list of processes. */
export function queueOption(): Option {
  return new Option(
    '--queue <address>',
    'Redis or Valkey: redis://:password@host:6379, rediss://… or unix:/path/of/redis.sock; PostgreSQL: postgres://user:password@host/database',
  ).env('CROSSCULTURAL_QUEUE');
}

/**
 * A line that is rewritten while a step goes on, and stays when it is done.
 *
 * @param repeated steps that come again and again: their line never stays.
 */
export function stageReporter(progress: Progress, repeated: readonly string[] = []): (stage: StageProgress) => void {
  return (stage) => {
    const line = progressLine(stage);
    if (stage.done === stage.of && !repeated.includes(stage.step)) progress.done(line);
    else progress.working(line);
  };
}

/** Says how many work on a queue whenever their number changes. */
export function workersReporter(progress: Progress, folder: string): (count: number) => void {
  return (count) =>
    progress.done(
      count > 0
        ? `workers on the queue: ${count}`
        : `nobody works on the queue: npx crosscultural worker --queue … --shared ${folder}`,
    );
}

export function sayWhatIsMissing(letters: readonly DeadLetter[]): void {
  for (const letter of letters) console.error(letterLine(letter));
}
