import { setTimeout as sleep } from 'node:timers/promises';
import type { QueueServer } from './server';

/** A server that has not answered for so long is not waited for by who wants to end. */
export const patienceMilliseconds = 3000;

const pollMilliseconds = 500;

/**
 * Waits until some closing is done, or the server that it needs has not answered for three seconds.
 *
 * @param server asked twice a second while the closing goes on.
 * @param closing what may take as long as the server answers: the jobs that are being done are finished first. Where it is given up, its
 *   failing is nobody's.
 * @returns whether it is done.
 */
export async function closedOrOutOfReach(server: Pick<QueueServer, 'ping'>, closing: Promise<void>): Promise<boolean> {
  const done = closing.then(() => true);
  done.catch(() => undefined);
  let answered = performance.now();
  const hear = () => {
    answered = performance.now();
  };
  while (performance.now() - answered < patienceMilliseconds) {
    server.ping().then(hear, () => undefined);
    if (await Promise.race([done, sleep(pollMilliseconds, false)])) return true;
  }
  return false;
}
