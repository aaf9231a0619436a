import { fileMistake } from './files/file-mistake';

/** What a shell is told of a tool that SIGPIPE ended: 128 and the number of the signal. */
const endedByClosedPipe = 141;

/**
 * Ends the process without a word when nobody reads what it writes any more (`… | head -1`), as SIGPIPE ends other tools: Node.js
 * ignores that signal and throws an error instead. What cannot be written for another reason, such as a full disk, is said in one
 * line, with exit code 1.
 *
 * @example
 * endWithReader();
 */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(endedByClosedPipe);
      if (stream !== process.stderr) console.error(fileMistake(error) ?? error.message);
      process.exit(1);
    });
  }
}
