import { UserError } from '@crosscultural/base';

/**
 * The arguments `name=value` of a script.
 *
 * @param known the names that there are
 * @param required those among them that must be given
 * @throws UserError for an argument of another form or name, and for a missing one.
 */
export function argumentsOf<Name extends string>(
  given: readonly string[],
  known: readonly Name[],
  required: readonly Name[],
): Partial<Record<Name, string>> {
  const values: Partial<Record<Name, string>> = {};
  for (const argument of given) {
    const end = argument.indexOf('=');
    const name = known.find((name) => name === argument.slice(0, end));
    if (end < 0 || name === undefined) {
      throw new UserError(`There is no argument ${argument}; known are ${known.map((name) => `${name}=`).join(', ')}.`);
    }
    values[name] = argument.slice(end + 1);
  }
  const missing = required.find((name) => !values[name]);
  if (missing !== undefined) throw new UserError(`${missing}= is missing.`);
  return values;
}

/** @throws UserError when it is no whole number from 1 on. */
export function wholeNumber(name: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UserError(`${name} must be a whole number from 1 on, not ${value}.`);
}

/** @throws UserError for another language than `en` and `zh`. */
export function languageOf(value: string | undefined): 'en' | 'zh' {
  if (value === 'en' || value === 'zh') return value;
  throw new UserError(`language must be en or zh, not ${value}.`);
}

/** Runs a script; a mistake of the user's is one line. */
export function runScript(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}
