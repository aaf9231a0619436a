import { createHash } from 'node:crypto';
import { readBytes } from './bytes';

/**
 * The SHA-256 of a file's bytes, in hexadecimal.
 *
 * @throws UserError when the file cannot be read.
 * @example
 * await sha256OfFile('reviews.csv'); // 64 hexadecimal digits
 */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readBytes(file)) hash.update(chunk);
  return hash.digest('hex');
}
