import type { BackendFactory, IQueueBackend } from 'bullmq';

/** A server that keeps a queue. */
export interface QueueServer {
  /** What BullMQ's classes are given besides their name; the type of the connection is that of the backend alone. */
  // biome-ignore lint/suspicious/noExplicitAny: BullMQ's classes take the connection of any backend.
  backend: BackendFactory<IQueueBackend, any>;
  connection: unknown;
  /** Called after the last queue or worker is closed. */
  disconnect(): void;
}
