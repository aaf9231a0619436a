import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

import { kernelName } from '../names';

/** A message of the Jupyter protocol 5.3 (jupyter-client.readthedocs.io, "The wire protocol"), as far as it is used here. */
export interface JupyterMessage {
  header: { msg_id: string; msg_type: string; session: string; username: string; date: string; version: string };
  parent_header: { msg_id?: string };
  metadata: Record<string, unknown>;
  content: Record<string, unknown>;
}

/** A message that was not signed with the key of the connection: somebody else speaks on the kernel's port. */
export class SignatureError extends Error {
  override name = 'SignatureError';
}

const delimiter = '<IDS|MSG>';

/** A new request of this session, with an id of its own. */
export function createRequest(type: string, content: Record<string, unknown>, session: string): JupyterMessage {
  const date = new Date().toISOString();
  const header = { msg_id: randomUUID(), msg_type: type, session, username: kernelName, date, version: '5.3' };
  return { header, parent_header: {}, metadata: {}, content };
}

/** The frames of a message on the wire: delimiter, HMAC-SHA256 signature, header, parent header, metadata, content. */
export function encodeMessage(message: JupyterMessage, key: string): string[] {
  const parts = [message.header, message.parent_header, message.metadata, message.content].map((part) =>
    JSON.stringify(part),
  );
  return [delimiter, sign(parts, key), ...parts];
}

/**
 * Reads the frames of a message, after any routing prefix.
 *
 * @throws SignatureError when the signature is not that of `key`, or when a frame is missing.
 */
export function decodeMessage(frames: Uint8Array[], key: string): JupyterMessage {
  const start = frames.findIndex((frame) => Buffer.from(frame).toString('latin1') === delimiter);
  const [signature, ...parts] = frames.slice(start + 1);
  if (start < 0 || parts.length < 4)
    throw new SignatureError('The kernel sent a message without signature or content.');
  const expected = Buffer.from(sign(parts.slice(0, 4), key));
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
    throw new SignatureError('The kernel sent a message whose signature is wrong (another program on its port?).');
  const [header, parent_header, metadata, content] = parts.map((part) =>
    JSON.parse(Buffer.from(part).toString('utf8')),
  );
  return { header, parent_header, metadata, content };
}

function sign(parts: (string | Uint8Array)[], key: string): string {
  const hash = createHmac('sha256', key);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
