import { statSync } from 'node:fs';
import path from 'node:path';
import { sha256OfFile } from '@crosscultural/base';
import { readManifest, type ShippedFile } from './manifest';

export const fileStates = ['ok', 'missing', 'wrong size', 'altered'] as const;
export type FileState = (typeof fileStates)[number];

/** A file of a shipped model, and whether it is what `models.json` says. */
export interface VerifiedFile {
  model: string;
  file: string;
  bytes: number;
  state: FileState;
}

/**
 * Compares every file of the models in a folder with the size and the SHA-256 that its `models.json` names.
 *
 * @param folder which holds `models.json`
 * @throws UserError when `models.json` is missing or malformed.
 * @example
 * const wrong = (await absa.steps.verifyModels('models')).filter(({ state }) => state !== 'ok');
 */
export async function verifyModels(folder: string): Promise<VerifiedFile[]> {
  const verified: VerifiedFile[] = [];
  for (const { name: model, files } of readManifest(folder).models) {
    for (const file of files) {
      const state = await stateOfFile(path.join(folder, model, file.name), file);
      verified.push({ model, file: file.name, bytes: file.bytes, state });
    }
  }
  return verified;
}

/** Reads the file only when its size is right. */
export async function stateOfFile(place: string, file: ShippedFile): Promise<FileState> {
  const size = sizeOfFile(place);
  if (size === undefined) return 'missing';
  if (size !== file.bytes) return 'wrong size';
  return (await sha256OfFile(place)) === file.sha256 ? 'ok' : 'altered';
}

/** In bytes; undefined where there is no file. */
export function sizeOfFile(place: string): number | undefined {
  const found = statSync(place, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}
