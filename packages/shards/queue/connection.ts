import { UserError } from '@crosscultural/base';
import type { Redis } from 'ioredis';

/**
 * Opens a connection to a Redis or Valkey.
 *
 * @param address `redis://:password@host:6379`, `rediss://…` (TLS) or `unix:/path/of/redis.sock`.
 * @throws UserError when the address is none, the packages are not installed, or nothing answers there.
 */
export async function connect(address: string): Promise<Redis> {
  const { Redis: Client } = await queuePackage(() => import('ioredis'));
  const client = new Client(connectionTarget(address), {
    lazyConnect: true,
    // Who waits for a job waits as long as it takes, also while the server is started again.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt: number) => Math.min(2000, 50 * attempt),
  });
  let last: Error | undefined;
  const note = (error: Error) => {
    last = error;
  };
  client.on('error', note);
  try {
    await withinTime(
      client.connect().then(() => client.ping()),
      10_000,
    );
  } catch (error) {
    client.disconnect();
    const reason = (last ?? (error as Error)).message;
    throw new UserError(
      `No Redis answers at ${withoutPassword(address)} (${reason}); check the address, the password and that it runs.`,
    );
  }
  client.off('error', note);
  // Without a listener an error would end the process; the client connects again by itself.
  client.on('error', () => undefined);
  return client;
}

/** @throws UserError for what is no address. */
export function connectionTarget(address: string): string {
  if (/^rediss?:\/\/\S+$/.test(address)) return address;
  const [, socket] = /^unix:(\/\S+)$/.exec(address) ?? [];
  if (socket !== undefined) return socket;
  throw new UserError(
    `${JSON.stringify(withoutPassword(address))} is no address of a queue: expected redis://[:password@]host:port, rediss://… or unix:/path/of/redis.sock.`,
  );
}

/** The address as it may be shown. */
export const withoutPassword = (address: string) => address.replace(/\/\/[^@/]*@/, '//…@');

/** Loads an optional package. */
export async function queuePackage<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND' &&
      (error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND'
    )
      throw error;
    throw new UserError(
      'A queue needs the optional packages bullmq and ioredis, which are not installed here: npm ci (without --omit=optional).',
    );
  }
}

function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer for ${milliseconds / 1000} s`)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
