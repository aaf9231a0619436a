import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The SHA-256 of a triplet model: of its `model.bin`, whatever its card says; of nothing where there is none, which loading refuses. */
export function hashOfModel(folder: string): string {
  const file = path.join(folder, 'model.bin');
  return createHash('sha256')
    .update(existsSync(file) ? readFileSync(file) : '')
    .digest('hex');
}
