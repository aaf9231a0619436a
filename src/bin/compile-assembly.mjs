// Compiles each `packages/<package>/<folder>/assembly/index.ts` (AssemblyScript) to `index.wasm` at the same place below the
// package's `dist/`; the topic model's once more for shared memory. A folder whose sources are older than what was made of
// them is left alone.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packagesFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'packages');
const sharedMemory = ['--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536', '--enable', 'threads'];

async function compile(source, output, ...options) {
  const { main } = await import('assemblyscript/asc');
  const { error, stderr } = await main([
    source,
    '--outFile',
    output,
    ...['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'],
    ...options,
  ]);
  if (error) {
    process.stderr.write(stderr.toString());
    throw error;
  }
}

/** The compiler takes seconds: it runs only when a source has changed since. */
function isUpToDate(sources, outputs) {
  const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newestSource = Math.max(...readdirSync(sources).map((name) => changed(path.join(sources, name))));
  return outputs.every((output) => changed(output) > newestSource);
}

for (const name of readdirSync(packagesFolder)) {
  for (const folder of readdirSync(path.join(packagesFolder, name))) {
    const sources = path.join(packagesFolder, name, folder, 'assembly');
    const source = path.join(sources, 'index.ts');
    if (folder === 'dist' || !existsSync(source)) continue;
    const built = path.join(packagesFolder, name, 'dist', folder, 'assembly');
    const wasm = path.join(built, 'index.wasm');
    const shared = name === 'lda' ? path.join(built, 'index-shared.wasm') : null;
    if (isUpToDate(sources, shared ? [wasm, shared] : [wasm])) continue;
    mkdirSync(built, { recursive: true });
    await compile(source, wasm);
    if (shared) await compile(source, shared, ...sharedMemory);
  }
}
