import { UserError } from '@crosscultural/base';

/** This machine can do no job at all as it is, which is no fault of the shard that it had. */
export class UnfitMachine extends UserError {
  override name = 'UnfitMachine';
}

/**
 * Why the machine is to blame for a failure, and not the shard: its disk is full, or it says so itself.
 *
 * @param folder the shared folder.
 * @returns undefined where the shard may be to blame.
 */
export function unfitness(error: unknown, folder: string): UnfitMachine | undefined {
  if (error instanceof UnfitMachine) return error;
  if (!/ENOSPC|EDQUOT|No space left on device/.test((error as Error)?.message ?? '')) return undefined;
  return new UnfitMachine(
    `The disk that ${folder} lies on is full, or this machine's own: free some space and start it again.`,
  );
}
