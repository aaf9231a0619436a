// Compiles the kernels to src/dist/topics/kernels: kernels.wasm for one core, kernels-shared.wasm for shared memory.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));
const output = path.join(folder, '../../dist/topics/kernels');
const sharedMemory = ['--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536', '--enable', 'threads'];

async function compile(name, ...options) {
  const { main } = await import('assemblyscript/asc');
  const { error, stderr } = await main([
    path.join(folder, 'kernels.ts'),
    '--outFile',
    path.join(output, name),
    ...['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'],
    ...options,
  ]);
  if (error) {
    process.stderr.write(stderr.toString());
    throw error;
  }
}

/** The compiler takes seconds: it runs only when a source has changed since. */
function isUpToDate() {
  const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newestSource = Math.max(...readdirSync(folder).map((name) => changed(path.join(folder, name))));
  return ['kernels.wasm', 'kernels-shared.wasm'].every((name) => changed(path.join(output, name)) > newestSource);
}

if (isUpToDate()) process.exit(0);
mkdirSync(output, { recursive: true });
await compile('kernels.wasm');
await compile('kernels-shared.wasm', ...sharedMemory);
