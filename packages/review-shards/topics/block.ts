import { UserError } from '@crosscultural/base';

/**
 * Reads how many sweeps a block has: a whole number, or `1/n` for the n-th part of one.
 *
 * @throws UserError for anything else.
 * @example parseBlock('1/4'); // 0.25
 */
export function parseBlock(text: string): number {
  const [, whole, part] = /^(?:([1-9]\d{0,5})|1\/([1-9]\d{0,3}))$/.exec(text) ?? [];
  if (whole !== undefined) return Number(whole);
  if (part !== undefined) return 1 / Number(part);
  throw new UserError(`--block must be a whole number of sweeps, or 1/n for the n-th part of one, not "${text}".`);
}
