import { createRequire } from 'node:module';
import type { QueueServer } from './server';
import { withinTime } from './within-time';

/** What is used of `pg`, which has no types of its own. */
interface PostgresPackage {
  Client: new (options: {
    connectionString: string;
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
 */
export async function connectPostgres(connectionString: string): Promise<QueueServer> {
  const { createPostgresBackend } = await import('bullmq');
  const { Client }: PostgresPackage = createRequire(__filename)('pg');
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await withinTime(client.connect());
  await client.end();
  return {
    backend: createPostgresBackend,
    connection: { connectionString, migrate: true },
    // Queues and workers have connections of their own, and close them.
    disconnect: () => undefined,
  };
}
