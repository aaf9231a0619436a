import type { BackendFactory, IQueueBackend } from 'bullmq';

/** A server that keeps a queue. */
export interface QueueServer {
  /** What BullMQ's classes are given besides their name; the type of the connection is that of the backend alone. */
  // biome-ignore lint/suspicious/noExplicitAny: BullMQ's classes take the connection of any backend.
  backend: BackendFactory<IQueueBackend, any>;
  connection: unknown;
  /** Settles when the server has answered; may stay open, or fail, where nothing answers. */
  ping(): Promise<unknown>;
  /** Called after the last queue or worker is closed, and where the server is out of reach and they cannot be. */
  disconnect(): void;
}
