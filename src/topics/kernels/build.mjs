// Compiles the kernels to src/dist/topics/kernels: kernels.wasm for one core, kernels-shared.wasm for shared memory.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

const folder = path.dirname(fileURLToPath(import.meta.url));
const output = path.join(folder, '../../dist/topics/kernels');
const sharedMemory = ['--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536', '--enable', 'threads'];

async function compile(name, ...options) {
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

mkdirSync(output, { recursive: true });
await compile('kernels.wasm');
await compile('kernels-shared.wasm', ...sharedMemory);
