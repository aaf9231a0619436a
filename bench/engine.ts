/**
 * A training step and inference of a small BERT (4 layers, 256 features, 16 texts of 64 tokens) on each engine, inference also with
 * matrices of eight bits, against PyTorch in float32 on one thread (Debian's python3-torch). CPU milliseconds, in turns with PyTorch,
 * so that a busy machine slows both; the median of the rounds and its ratio to PyTorch's.
 *
 *   npx tsx bench/engine.ts [engine …]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type EngineChoice, useEngine } from '../packages/neural/tensor';
import { bert, type Size } from './engine/bert';

const size: Size = { layers: 4, hidden: 256, heads: 4, vocabulary: 8000, batch: 16, length: 64 };
const ROUNDS = 5;
const STEPS = 3;

/** PyTorch in a process of its own; answers with the milliseconds of each step. */
function startTorch(): { measure(kind: Kind): Promise<number[]>; stop(): void } {
  const script = path.join(__dirname, 'engine', 'torch_peer.py');
  const child = spawn('/usr/bin/python3', [script, JSON.stringify(size)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  return {
    measure: async (kind) => {
      // Its inference is in float32 whatever ours is in.
      child.stdin.write(`${kind.split(' ')[0]} ${STEPS}\n`);
      const [line] = (await once(lines, 'line')) as [string];
      return (JSON.parse(line) as { times: number[] }).times;
    },
    stop: () => child.stdin.end(),
  };
}

type Kind = 'train' | 'infer' | 'infer in int8';

function measure(work: () => void): number[] {
  return Array.from({ length: STEPS }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}

const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

async function main(): Promise<void> {
  const engines = process.argv.slice(2) as EngineChoice[];
  const torch = startTorch();
  for (const choice of engines.length > 0 ? engines : (['wasm', 'onnx'] as EngineChoice[])) {
    const engine = await useEngine(choice);
    const model = bert(size);
    const works: Record<Kind, () => () => void> = {
      train: () => model.train,
      infer: () => (engine.name === 'onnx' ? model.inferWhole(false) : model.infer),
      'infer in int8': () => (engine.name === 'onnx' ? model.inferWhole(true) : model.inferInIntegers()),
    };
    for (const kind of Object.keys(works) as Kind[]) {
      const work = works[kind]();
      const own: number[] = [];
      const peer: number[] = [];
      measure(work);
      await torch.measure(kind);
      for (let round = 0; round < ROUNDS; round++) {
        own.push(...measure(work));
        peer.push(...(await torch.measure(kind)));
      }
      const [a, b] = [median(own), median(peer)];
      const rate = kind !== 'train' ? `  ${((1000 * size.batch) / a).toFixed(0)} texts/s` : '';
      console.log(
        `${engine.name.padEnd(5)} ${kind}  ${a.toFixed(0)} ms, PyTorch ${b.toFixed(0)} ms, ratio ${(a / b).toFixed(2)}${rate}`,
      );
    }
  }
  torch.stop();
}

main().catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
