import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';

/**
 * The SHA-256 of a triplet model: of `model.bin`, whatever its card says.
 *
 * @throws UserError when the folder holds none.
 */
export function hashOfModel(folder: string): string {
  const file = path.join(folder, 'model.bin');
  if (!existsSync(file))
    throw new UserError(`${folder} holds no model.bin: name the folder of a trained triplet model.`);
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
