import { UserError } from './errors';

/**
 * Reads the value of an option that is a whole number.
 *
 * @param flag as the user writes it, for the message
 * @param least a smaller number is refused
 * @param most a larger number is refused
 * @throws UserError for anything else, with the bounds
 * @example wholeNumber('--users', 10)('500') // 500
 */
export function wholeNumber(
  flag: string,
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): (text: string) => number {
  const from = least > Number.MIN_SAFE_INTEGER ? ` from ${least}` : '';
  const to = most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : '';
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least && value <= most && text.trim() !== '') return value;
    throw new UserError(`${flag} must be a whole number${from}${to}, not "${text}".`);
  };
}

/**
 * Reads the value of an option that is a learning rate or a share.
 *
 * @throws UserError for anything but a number between 0 and 1
 * @example betweenZeroAndOne('--rate', '1e-4')('0.001') // 0.001
 */
export function betweenZeroAndOne(flag: string, example: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (value > 0 && value < 1) return value;
    throw new UserError(`${flag} must be a number between 0 and 1, for example ${example}, not "${text}".`);
  };
}
