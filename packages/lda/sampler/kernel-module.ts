import path from 'node:path';
import { packageFolderOf, wasmModule } from '@crosscultural/base';

/** Bytes at each scratch address that belong to a running kernel: SCRATCH in kernels/scratch.ts. */
export const SCRATCH_BYTES = 0x60000;

/** The compiled kernels; what their arguments are is said in kernels/*.ts. */
export interface Kernels {
  dense8(...addressesAndNumbers: number[]): void;
  dense(...addressesAndNumbers: number[]): void;
  sparse(...addressesAndNumbers: number[]): void;
  sparseEqualAlpha(...addressesAndNumbers: number[]): void;
  renewRows(...addressesAndNumbers: number[]): void;
  scoreRows(...addressesAndNumbers: number[]): number;
  scoreLists(...addressesAndNumbers: number[]): number;
  scoreTerms(...addressesAndNumbers: number[]): number;
  scoreRuns(...addressesAndNumbers: number[]): number;
}

/** @throws Error when the kernels were not built. */
export function kernelModule(shared: boolean): WebAssembly.Module {
  const name = shared ? 'kernels-shared.wasm' : 'kernels.wasm';
  return wasmModule(path.join(packageFolderOf(__dirname), 'dist', 'sampler', 'kernels', name), 'the topic model');
}

/** Makes the kernels work on a memory; see kernels/rising.ts for `logRising`. */
export function kernelsOn(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  logRising: (topic: number, n: number) => number,
): Kernels {
  return new WebAssembly.Instance(module, { env: { memory, logRising } }).exports as unknown as Kernels;
}
