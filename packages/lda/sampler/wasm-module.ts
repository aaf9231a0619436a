import path from 'node:path';
import { packageFolderOf, wasmModule } from '@crosscultural/base';

/** Bytes at each scratch address that belong to a running sampler: SCRATCH in assembly/scratch.ts. */
export const SCRATCH_BYTES = 0x60000;

/** The compiled samplers; what their arguments are is said in assembly/*.ts. */
export interface WasmFunctions {
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

/** @throws Error when the samplers were not built. */
export function samplerModule(shared: boolean): WebAssembly.Module {
  const name = shared ? 'index-shared.wasm' : 'index.wasm';
  return wasmModule(path.join(packageFolderOf(__dirname), 'dist', 'sampler', 'assembly', name), 'the topic model');
}

/** Makes the samplers work on a memory; see assembly/rising.ts for `logRising`. */
export function functionsOn(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  logRising: (topic: number, n: number) => number,
): WasmFunctions {
  return new WebAssembly.Instance(module, { env: { memory, logRising } }).exports as unknown as WasmFunctions;
}
