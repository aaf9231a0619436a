/**
 * What a notebook costs before it computes anything: CPU seconds of the kernel until it answers, of the first cell
 * that imports 'crosscultural', and of a plain cell. CPU time of the kernel's process, so other load matters little.
 *
 *     npm run build && npx tsx bench/notebook-kernel.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runNotebook } from '../packages/notebook-kit';

const usage = 'const cpu = process.cpuUsage(); console.log((cpu.user + cpu.system) / 1e6);';
const sources = [usage, `import * as cc from 'crosscultural';\nObject.keys(cc).length;\n${usage}`, usage, usage];
const repetitions = 5;

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-bench-'));
  const file = path.join(folder, 'bench.ipynb');
  const cells = sources.map((source, index) => ({ cell_type: 'code', id: `c${index}`, metadata: {}, source }));
  writeFileSync(file, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }));
  const rows: number[][] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const { notebook, seconds } = await runNotebook(file, { writeTo: null });
    const [started, imported, first, second] = notebook.cells.map((cell) => {
      const [output] = cell.outputs ?? [];
      return output?.output_type === 'stream' ? Number([output.text].flat().join('')) : Number.NaN;
    });
    rows.push([started, imported - started, second - first, seconds]);
  }
  rmSync(folder, { recursive: true });
  const median = (column: number) => rows.map((row) => row[column]).sort((a, b) => a - b)[Math.floor(repetitions / 2)];
  console.log('CPU seconds, median of', repetitions);
  console.log('kernel started', median(0).toFixed(2));
  console.log("cell with import from 'crosscultural'", median(1).toFixed(2));
  console.log('plain cell', median(2).toFixed(2));
  console.log('wall seconds of the whole notebook', median(3).toFixed(2));
}

void main();
