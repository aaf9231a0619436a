import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../files';

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

const compiled = new Map<string, WebAssembly.Module>();

/** @throws Error when the kernels were not built. */
export function kernelModule(shared: boolean): WebAssembly.Module {
  const file = path.join(packageFolder, 'dist', 'topics', 'kernels', shared ? 'kernels-shared.wasm' : 'kernels.wasm');
  let module = compiled.get(file);
  if (!module) {
    let bytes: Buffer<ArrayBuffer>;
    try {
      bytes = readFileSync(file);
    } catch {
      throw new Error(
        `The kernels of the topic model are missing (${path.basename(file)}): run "npm run build" first.`,
      );
    }
    module = new WebAssembly.Module(bytes);
    compiled.set(file, module);
  }
  return module;
}

/** Makes the kernels work on a memory; see kernels/rising.ts for `logRising`. */
export function kernelsOn(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  logRising: (topic: number, n: number) => number,
): Kernels {
  return new WebAssembly.Instance(module, { env: { memory, logRising } }).exports as unknown as Kernels;
}
