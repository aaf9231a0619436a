import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { patienceMilliseconds } from './out-of-reach';
import type { QueueServer } from './server';
import { patienceSeconds, withinTime } from './within-time';

/** What is used of `pg`, which has no types of its own. */
interface PostgresPackage {
  Client: new (options: {
    connectionString: string;
    connectionTimeoutMillis?: number;
  }) => {
    on(event: 'error', listener: () => void): void;
    connect(): Promise<void>;
    end(): Promise<void>;
  };
}

/**
 * A PostgreSQL ≥ 13, for a site that has no Redis. BullMQ makes its tables in the schema `bullmq` of the database.
 *
 * @param connectionString `postgres://…`, as `pg` reads it.
 * @param onSilence see `withinTime`.
 */
export async function connectPostgres(connectionString: string, onSilence: () => void): Promise<QueueServer> {
  const { createPostgresBackend } = await import('bullmq');
  const { Client }: PostgresPackage = createRequire(__filename)('pg');
  const greet = async (connectionTimeoutMillis?: number) => {
    const client = new Client({ connectionString, connectionTimeoutMillis });
    client.on('error', () => undefined);
    await client.connect();
    await client.end();
  };
  await withinTime(greet(patienceSeconds * 1000), onSilence);
  const open = new Set<Socket>();
  const stream = () => {
    const socket = new Socket();
    open.add(socket);
    return socket.once('close', () => open.delete(socket));
  };
  return {
    backend: createPostgresBackend,
    connection: { connectionString, migrate: true, stream },
    ping: () => greet(patienceMilliseconds),
    // Queues and workers close their connections by themselves, where the server answers.
    disconnect() {
      for (const socket of open) socket.destroy();
    },
  };
}
