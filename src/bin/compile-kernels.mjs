// Compiles each `packages/<package>/<folder>/assembly/index.ts` (AssemblyScript), or `kernels/kernels.ts`, to a file of the
// same name in .wasm below the package's `dist/`; the topic model's once more for shared memory. A folder whose sources are
// older than what was made of them is left alone.
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
    if (folder === 'dist') continue;
    for (const entry of [path.join('assembly', 'index'), path.join('kernels', 'kernels')]) {
      const source = path.join(packagesFolder, name, folder, `${entry}.ts`);
      if (!existsSync(source)) continue;
      const built = path.join(packagesFolder, name, 'dist', folder, entry);
      const wasm = `${built}.wasm`;
      const shared = name === 'lda' ? `${built}-shared.wasm` : null;
      if (isUpToDate(path.dirname(source), shared ? [wasm, shared] : [wasm])) continue;
      mkdirSync(path.dirname(built), { recursive: true });
      await compile(source, wasm);
      if (shared) await compile(source, shared, ...sharedMemory);
    }
  }
}
