import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError, writeFileAtomically } from '@crosscultural/base';
import { z } from 'zod';
import { readJudgings } from './judgings';
import type { OwnClaim, OwnClaims } from './own-claim';

const frozenSchema = z.strictObject({
  /** YYYY-MM-DD */
  frozen: z.iso.date(),
  /** Whether results lay there already when the claims were frozen. */
  afterResults: z.boolean(),
  /** How often results of theirs had been shown, by `claims judge` or a notebook, once for each state of claims and data; left out where it had not. */
  judgedBefore: z.int().positive().optional(),
  /** SHA-256 of what all claims rest on: data, map, sides, what is drawn, who judged and what corrects them. */
  frame: z.string(),
  /** SHA-256 of each claim, by id. */
  claims: z.record(z.string(), z.string()),
});

/** What `claims freeze` wrote down. */
export type FrozenClaims = z.infer<typeof frozenSchema>;

/** What the ledger says of a claim's freezing. */
export const freezings = [
  'frozen',
  'frozen after results',
  'changed after freezing',
  'added after freezing',
  'not frozen',
] as const;
export type Freezing = (typeof freezings)[number];

/** Where the hashes of `claims.yaml` stand: `claims.frozen.json` beside it. */
export function frozenFile(claimsFile: string): string {
  return `${claimsFile.replace(/\.ya?ml$/i, '')}.frozen.json`;
}

/**
 * Writes down what the claims are now, before the data are read, and whether results had been seen. Claims that are frozen already stay
 * as they were frozen: a change can be seen for ever.
 *
 * @param claims as read.
 * @param file the claims' file.
 * @param today YYYY-MM-DD.
 * @param afterResults whether results of the data lie there already; those that `claims judge` or a notebook has shown are known by their notes.
 * @throws UserError when they are frozen already, or the file cannot be written.
 * @example
 * claims.freezeClaims(claims.readOwnClaims('claims.yaml'), 'claims.yaml', '2024-05-01', false);
 */
export function freezeClaims(claims: OwnClaims, file: string, today: string, afterResults: boolean): FrozenClaims {
  const earlier = readFrozen(file);
  if (earlier !== null) {
    throw new UserError(
      `${file} was frozen on ${earlier.frozen} (${path.basename(frozenFile(file))}): the ledger says what has changed since. New claims belong into a file of their own.`,
    );
  }
  const judgedBefore = readJudgings(file).length;
  const frozen: FrozenClaims = {
    frozen: today,
    afterResults: afterResults || judgedBefore > 0,
    ...(judgedBefore > 0 && { judgedBefore }),
    frame: hashOf(frameOf(claims)),
    claims: Object.fromEntries(claims.claims.map((claim) => [claim.id, hashOf(claim)])),
  };
  writeFileAtomically(frozenFile(file), `${JSON.stringify(frozen, null, 2)}\n`);
  return frozen;
}

/**
 * What was frozen of a claims' file; null when nothing was.
 *
 * @param file the claims' file; the hashes stand beside it.
 * @throws UserError when the file of hashes is damaged.
 * @example
 * claims.readFrozen('claims.yaml')?.frozen; // '2024-05-01'
 */
export function readFrozen(file: string): FrozenClaims | null {
  const frozen = frozenFile(file);
  if (!existsSync(frozen)) return null;
  try {
    return frozenSchema.parse(JSON.parse(readFileSync(frozen, 'utf8')));
  } catch {
    throw new UserError(`${frozen} is not what \`claims freeze\` writes: restore it, for example with git.`);
  }
}

/** When claims were frozen, and what is known to have been seen of them by then. */
export function frozenInWords({ frozen, afterResults, judgedBefore }: FrozenClaims): string {
  const times = judgedBefore === 1 ? 'once' : `${judgedBefore} times`;
  const seen = judgedBefore ? `after they had been judged ${times}` : 'when results lay there already';
  return `Frozen on ${frozen}, ${afterResults ? seen : 'before there were results on record'}.`;
}

/** What the ledger says of the freezing of one claim. */
export function freezingOf(claim: OwnClaim, claims: OwnClaims, frozen: FrozenClaims | null): Freezing {
  if (frozen === null) return 'not frozen';
  if (!Object.hasOwn(frozen.claims, claim.id)) return 'added after freezing';
  const isSame = frozen.claims[claim.id] === hashOf(claim) && frozen.frame === hashOf(frameOf(claims));
  if (!isSame) return 'changed after freezing';
  return frozen.afterResults ? 'frozen after results' : 'frozen';
}

/** Ids of frozen claims that are gone: a claim cannot vanish because it failed. */
export function removedAfterFreezing({ claims }: OwnClaims, frozen: FrozenClaims | null): string[] {
  return Object.keys(frozen?.claims ?? {}).filter((id) => !claims.some((claim) => claim.id === id));
}

const frameOf = ({ data, kind, map, sides, resample, judgedBy, labelled, read }: OwnClaims) => ({
  ...{ data, kind, map, sides, resample, judgedBy, labelled, read },
});

/** Of the content: neither the order of the keys nor comments count. */
function hashOf(value: object): string {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
