import type { QueueServer } from './server';
import { withinTime } from './within-time';

/**
 * A Redis or Valkey.
 *
 * @param target an address of ioredis, or the path of a socket.
 * @param onSilence see `withinTime`.
 */
export async function connectRedis(target: string, onSilence: () => void): Promise<QueueServer> {
  const { createRedisBackend } = await import('bullmq');
  const { Redis } = await import('ioredis');
  const client = new Redis(target, {
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
      onSilence,
    );
  } catch (error) {
    client.disconnect();
    throw last ?? error;
  }
  client.off('error', note);
  // Without a listener an error would end the process; the client connects again by itself.
  client.on('error', () => undefined);
  return {
    ...{ backend: createRedisBackend, connection: client },
    ping: () => client.ping(),
    disconnect: () => client.disconnect(),
  };
}
