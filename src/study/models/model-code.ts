import path from 'node:path';
import { codeHash } from '@crosscultural/base';
import { codeFolder, compiledModule, packageFolder } from '../../project';

/** The modules that a cached result comes from: nothing that they do not import can change it. */
const entryPoints = {
  model: ['crosscultural', 'study/models/train-and-extract.js'],
  store: ['@crosscultural/corpus', 'store/index.js'],
  simulation: ['@crosscultural/simulation', 'reviews/index.js'],
} as const;

const hashes = new Map<string, string>();

/** The compiled module from which the code of a triplet model, of the stores with triplets, or of simulated reviews, is walked. */
export function entryPoint(of: keyof typeof entryPoints): string {
  const [packageName, file] = entryPoints[of];
  return compiledModule(packageName, file);
}

/**
 * Stands for the code that trains a triplet model and extracts with it (`model`), that keeps triplets (`store`), or that makes simulated reviews (`simulation`): the
 * modules really imported and the versions of the packages used. A test runner, which runs the sources, shares no cache
 * with compiled code.
 */
export function modelCodeHash(of: keyof typeof entryPoints): string {
  let hash = hashes.get(of);
  if (hash === undefined) {
    hash =
      codeFolder === path.join(packageFolder, 'dist')
        ? codeHash(entryPoint(of))
        : `sources ${codeHash(entryPoint(of))}`;
    hashes.set(of, hash);
  }
  return hash;
}
