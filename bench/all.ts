/**
 * All benchmarks that need neither a peer nor downloaded data, one after the other, in less than five minutes: `npm run bench`.
 *
 * Writes `bench/results.md`: the machine, the CPU seconds of each beside those of the last run, and what it printed.
 * The others (`lda.ts` beside MALLET, tomotopy, gensim and scikit-learn; `vectors.ts`, `classify.ts` …) are run by themselves.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withLargePages } from '../packages/base';

const benches: readonly (readonly [file: string, ...settings: string[]])[] = [
  ['scale.ts', '2000,10000'],
  ['corpus.ts', '30000'],
  ['text.ts'],
  ['network.ts', '30000'],
  ['attention.ts'],
  ['figures.ts'],
  ['onnx-products.ts'],
];

const results = path.join(__dirname, 'results.md');

/** A row of the table of results: what ran, and its CPU seconds. */
const rowPattern = /^\| `([^`]+)` \| ([\d.]+) \|/gm;

function lastSeconds(): Map<string, number> {
  if (!existsSync(results)) return new Map();
  return new Map([...readFileSync(results, 'utf8').matchAll(rowPattern)].map(([, name, seconds]) => [name, +seconds]));
}

/** CPU seconds of one benchmark and of the processes that it waits for, by the shell's `time`, and what it prints. */
function run(name: string): { seconds: number; output: string } {
  const [file, ...settings] = name.split(' ');
  const node = ['--import', 'tsx', path.join(__dirname, file), ...settings];
  const script = `TIMEFORMAT='%U %S'; time "$0" "$@"`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, ...node], {
    encoding: 'utf8',
    env: withLargePages(process.env), // as notebooks are executed
  });
  if (status !== 0) throw new Error(`${name} failed:\n${stderr}`);
  const [user, system] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { seconds: user + system, output: stdout.trim() };
}

function main(): void {
  const last = lastSeconds();
  const rows: string[] = [];
  const sections: string[] = [];
  for (const bench of benches) {
    const name = bench.join(' ');
    const { seconds, output } = run(name);
    const before = last.get(name);
    const ratio = before === undefined ? '' : (seconds / before).toFixed(2);
    rows.push(`| \`${name}\` | ${seconds.toFixed(1)} | ${before?.toFixed(1) ?? ''} | ${ratio} |`);
    sections.push(`## ${name}\n\n${output.startsWith('|') ? output : `\`\`\`\n${output}\n\`\`\``}`);
    console.log(rows[rows.length - 1]);
  }
  const [cpu] = os.cpus();
  const machine = `${os.cpus().length} × ${cpu.model.trim()}, ${(os.totalmem() / 1e9).toFixed(0)} GB, ${os.type()}, Node ${process.version}`;
  const head = '| benchmark | CPU s | last run | ratio |\n| --- | ---: | ---: | ---: |';
  const text = `# Benchmarks\n\n\`npm run bench\` on ${machine}.\n\n${head}\n${rows.join('\n')}\n\n${sections.join('\n\n')}\n`;
  writeFileSync(results, text);
  console.log(`written to ${results}`);
}

main();
