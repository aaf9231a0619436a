/**
 * Word vectors beside gensim (Debian's python3-gensim, one worker): the same sentences and settings, interleaved runs,
 * CPU time including the counting of words, then the quality of both on synonyms and analogies, and whether gensim opens
 * our files. Prints Markdown.
 *
 *   npx tsx bench/vectors.ts [folder of the public data] [repeats] [dimension]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { neural } from 'crosscultural';
import { type CorpusName, corpusNames, sentencesOf } from './vectors/corpora';
import { judge, mean, questionCounts, type Verdict } from './vectors/judge';

const [folder = '../shared/data', repeats = '3', dimension = '100'] = process.argv.slice(2);
const settings = { window: 5, negative: 5, epochs: 5, minimumCount: 5, subsample: 1e-3, learningRate: 0.025 };

interface Run extends Verdict {
  seconds: number;
}

const python = ['python3', '/usr/bin/python3'].find((command) => peer(command, '-c', 'import gensim') !== undefined);

/** What a command prints, or undefined when it fails; one thread, as everything here. */
function peer(command: string, ...options: string[]): string | undefined {
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
  const { status, stdout } = spawnSync(command, options, { encoding: 'utf8', env });
  return status === 0 ? stdout.trim() : undefined;
}

function trainOurs(sentences: string[][], seed: number): { trained: neural.WordVectors; seconds: number } {
  const before = process.cpuUsage();
  const trained = neural.trainWordVectors(sentences, { ...settings, dimension: Number(dimension), seed });
  const { user, system } = process.cpuUsage(before);
  return { trained, seconds: (user + system) / 1e6 };
}

function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function spread(values: readonly number[]): string {
  const center = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => (value - center) ** 2)));
  return `${center.toFixed(3)} ± ${deviation.toFixed(3)}`;
}

function compare(name: CorpusName, sentences: string[][], temporary: string): void {
  const script = path.join(__dirname, 'vectors', 'peer.py');
  const files = Object.fromEntries(
    ['sentences', 'gensim', 'text', 'binary'].map((file) => [file, path.join(temporary, file)]),
  );
  writeFileSync(files.sentences, sentences.map((tokens) => tokens.join(' ')).join('\n'));
  const ours: Run[] = [];
  const theirs: Run[] = [];
  let last: neural.WordVectors | undefined;
  for (let seed = 1; seed <= Number(repeats); seed++) {
    const { trained, seconds } = trainOurs(sentences, seed);
    ours.push({ seconds, ...judge(name, trained) });
    last = trained;
    if (!python) continue;
    const printed = peer(python, script, 'train', files.sentences, files.gensim, dimension, String(seed));
    theirs.push({ seconds: Number(printed), ...judge(name, neural.readWordVectors(files.gensim)) });
  }
  if (!last) return;
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  const counts = questionCounts(name, last.words);
  console.log(
    `\n${name}: ${tokens} tokens, ${last.words.length} words with a vector, dimension ${dimension}, 5 epochs; `,
  );
  console.log(
    `${counts.synonyms} pairs of synonyms, ${counts.analogies} analogies; mean reciprocal rank ± deviation over seeds\n`,
  );
  row('', 'words per CPU second', 'synonyms', 'analogies');
  row('---', '---', '---', '---');
  for (const [label, runs] of [
    ['crosscultural', ours],
    ['gensim', theirs],
  ] as const) {
    if (runs.length === 0) continue;
    const fastest = Math.min(...runs.map((run) => run.seconds));
    const quality = (['synonyms', 'analogies'] as const).map((kind) => spread(runs.map((run) => run[kind])));
    row(label, Math.round((tokens * settings.epochs) / fastest), ...quality);
  }
  if (!python) return;
  const ratios = ours.map((run, repeat) => theirs[repeat].seconds / run.seconds);
  neural.writeWordVectors(files.text, last, 'text');
  neural.writeWordVectors(files.binary, last, 'binary');
  const opened = peer(python, script, 'open', files.text, files.binary);
  console.log(
    `\nWords per second against gensim, run by run: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')} times.`,
  );
  console.log(`gensim opens our text and binary files: ${opened ? `yes (${opened})` : 'NO'}.`);
}

if (!python) console.log('gensim is not installed (Debian: python3-gensim): our own figures only.');
const temporary = mkdtempSync(path.join(tmpdir(), 'bench-vectors-'));
try {
  for (const name of corpusNames) {
    const sentences = sentencesOf(name, folder);
    if (sentences) compare(name, sentences, temporary);
    else console.log(`\n${name}: no files in ${folder}.`);
  }
} finally {
  rmSync(temporary, { recursive: true });
}
