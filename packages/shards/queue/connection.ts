import { UserError } from '@crosscultural/base';
import { connectPostgres } from './postgres';
import { connectRedis } from './redis';
import type { QueueServer } from './server';

/**
 * Connects with the server of a queue.
 *
 * @param address `redis://:password@host:6379`, `rediss://…` (TLS), `unix:/path/of/redis.sock` or `postgres://user:password@host/database`.
 * @throws UserError when the address is none, the packages are not installed, or nothing answers there.
 */
export async function connect(address: string): Promise<QueueServer> {
  const [, socket] = /^unix:(\/\S+)$/.exec(address) ?? [];
  const isPostgres = /^postgres(?:ql)?:\/\/\S+$/.test(address);
  if (!isPostgres && socket === undefined && !/^rediss?:\/\/\S+$/.test(address)) {
    throw new UserError(
      `${JSON.stringify(withoutPassword(address))} is no address of a queue: expected redis://[:password@]host:port, rediss://…, unix:/path/of/redis.sock or postgres://user:password@host/database.`,
    );
  }
  try {
    return await (isPostgres ? connectPostgres(address) : connectRedis(socket ?? address));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') {
      throw new UserError(
        'A queue needs the optional packages bullmq and ioredis, or pg, which are not installed here: npm ci (without --omit=optional).',
      );
    }
    const name = isPostgres ? 'PostgreSQL' : 'Redis';
    throw new UserError(
      `No ${name} answers at ${withoutPassword(address)} (${message}); check the address, the password and that it runs.`,
    );
  }
}

/** The address as it may be shown. */
export const withoutPassword = (address: string) => address.replace(/\/\/[^@/]*@/, '//…@');
