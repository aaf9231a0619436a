import { existsSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, simulatedModelsFolder } from '../places';

/** Where a model is that is trained here: as it ships, where this code has trained it, else in the cache. */
export function trainedModelFolder(name: string): string {
  const shipped = path.join(simulatedModelsFolder, name);
  return existsSync(path.join(shipped, 'model.bin')) ? shipped : path.join(cacheFolder, name);
}
