import { UserError } from '@crosscultural/base';
import { connectPostgres } from './postgres';
import { connectRedis } from './redis';
import type { QueueServer } from './server';
import { patienceSeconds } from './within-time';

/**
 * Connects with the server of a queue; waits for its answer for ten seconds.
 *
 * @param address `redis://:password@host:6379`, `rediss://…` (TLS), `unix:/path/of/redis.sock` or `postgres://user:password@host/database`.
 * @param onWaiting told once, in words and without a password, what is awaited, when there is no answer after half a second.
 * @throws UserError when the address is none, the packages are not installed, or nothing answers there.
 */
export async function connect(
  address: string,
  onWaiting: (what: string) => void = () => undefined,
): Promise<QueueServer> {
  const [, socket] = /^unix:(\/\S+)$/.exec(address) ?? [];
  const isPostgres = /^postgres(?:ql)?:\/\/\S+$/.test(address);
  if (!isPostgres && socket === undefined && !/^rediss?:\/\/\S+$/.test(address)) {
    throw new UserError(
      `${JSON.stringify(withoutPassword(address))} is no address of a queue: expected redis://[:password@]host:port, rediss://…, unix:/path/of/redis.sock or postgres://user:password@host/database.`,
    );
  }
  const [name, place] = [isPostgres ? 'PostgreSQL' : 'Redis', withoutPassword(address)];
  const onSilence = () => onWaiting(`waiting for ${name} to answer at ${place}, ${patienceSeconds} s at most`);
  try {
    return await (isPostgres ? connectPostgres(address, onSilence) : connectRedis(socket ?? address, onSilence));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') {
      throw new UserError(
        'A queue needs the optional packages bullmq and ioredis, or pg, which are not installed here: npm ci (without --omit=optional).',
      );
    }
    throw new UserError(
      `No ${name} answers at ${place} (${message}); check the address, the password and that it runs.`,
    );
  }
}

/** The address as it may be shown. A password that was not escaped may itself hold a slash or an @. */
export const withoutPassword = (address: string) =>
  address.replace(/([?&](?:ssl)?password=)[^&]*/g, '$1…').replace(/\/\/.*@/, '//…@');
