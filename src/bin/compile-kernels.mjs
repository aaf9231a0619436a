// Compiles each `src/<folder>/kernels/kernels.ts` (AssemblyScript) to `src/dist/<folder>/kernels/kernels.wasm`; the topic
// model's once more for shared memory. A folder whose sources are older than its kernels is left alone.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packageFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
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

for (const folder of readdirSync(packageFolder)) {
  const sources = path.join(packageFolder, folder, 'kernels');
  if (!existsSync(path.join(sources, 'kernels.ts'))) continue;
  const built = path.join(packageFolder, 'dist', folder, 'kernels');
  const wasm = path.join(built, 'kernels.wasm');
  const shared = folder === 'topics' ? path.join(built, 'kernels-shared.wasm') : null;
  if (isUpToDate(sources, shared ? [wasm, shared] : [wasm])) continue;
  mkdirSync(built, { recursive: true });
  await compile(sources, wasm);
  if (shared) await compile(sources, shared, ...sharedMemory);
}
