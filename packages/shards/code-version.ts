import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { UserError } from '@crosscultural/base';
import { below } from './names';

/**
 * Holds a shared folder to one version of the code: the first process that works there writes its version down, any other version
 * is refused.
 *
 * @param folder the shared folder.
 * @param code hash of the code of the steps.
 * @throws UserError when another version has begun to work there.
 * @example
 * holdToCode('study', codeHash(require.resolve('./steps')));
 */
export function holdToCode(folder: string, code: string): void {
  const file = below(folder, 'code.json');
  const own = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  writeFileSync(own, JSON.stringify({ code }));
  try {
    // A link is there whole or not at all, and of two the second fails.
    linkSync(own, file);
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own, { force: true });
  }
  const begun = String(JSON.parse(readFileSync(file, 'utf8')).code);
  if (begun === code) return;
  throw new UserError(
    `${folder} is worked on by another version of the code (${begun.slice(0, 12)}, this is ${code.slice(0, 12)}): check out the same version on every machine, or stop all of them and delete ${file} to do the steps anew.`,
  );
}
