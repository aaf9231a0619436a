// Compiles each `packages/<package>/<folder>/kernels/kernels.ts` (AssemblyScript) to `kernels.wasm` below the package's
// `dist/<folder>/kernels/`; the topic model's once more for shared memory. A folder whose sources are older than its kernels is left alone.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packagesFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'packages');
const sharedMemory = ['--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536', '--enable', 'threads'];

async function compile(sources, output, ...options) {
  const { main } = await import('assemblyscript/asc');
  const { error, stderr } = await main([
    path.join(sources, 'kernels.ts'),
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
    const sources = path.join(packagesFolder, name, folder, 'kernels');
    if (folder === 'dist' || !existsSync(path.join(sources, 'kernels.ts'))) continue;
    const built = path.join(packagesFolder, name, 'dist', folder, 'kernels');
    const wasm = path.join(built, 'kernels.wasm');
    const shared = name === 'lda' ? path.join(built, 'kernels-shared.wasm') : null;
    if (isUpToDate(sources, shared ? [wasm, shared] : [wasm])) continue;
    mkdirSync(built, { recursive: true });
    await compile(sources, wasm);
    if (shared) await compile(sources, shared, ...sharedMemory);
  }
}
