/**
 * A mistake in what the user gave us (a path, an option, a malformed file). The command line prints its message
 * as one line and ends with exit code 2; every other error ends with exit code 1.
 *
 * The message says what was wrong, where, and what to do about it.
 *
 * @example
 * throw new UserError(`${file}: line 3 has no text; fill it in or delete the line.`);
 */
export class UserError extends Error {
  override name = 'UserError';
}
