/**
 * Topic models beside MALLET, tomotopy, gensim and scikit-learn, as far as these are installed; interleaved, one core,
 * CPU time. Prints Markdown.
 *
 *   npx tsx bench/lda.ts [folder of electronics.txt and home.txt] [repeats]
 *   npx tsx bench/lda.ts [folder] large [K]      20 million tokens, with the peak memory of the process
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lda, seededRandom, statistics } from 'crosscultural';
import { amazonCorpus, enlarged, tokenCount } from './lda/corpus';
import { installedPeers } from './lda/peers';

const [folder = '../shared/data/en/amazon', repeats = '5', largeTopics = '20'] = process.argv.slice(2);
const sweeps = 200;
const counts = [5, 20, 100, 500];

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Mtokens per CPU-second of the last sweeps of a fit, and CPU seconds of all of it. */
function measure(
  corpus: lda.TopicCorpus,
  options: Partial<lda.LdaOptions> & { topics: number; iterations: number },
  use: (model: lda.LdaModel) => void = () => {},
) {
  const tokens = tokenCount(corpus);
  const every = options.likelihoodEvery ?? 10;
  let mark = process.cpuUsage();
  let fastest = 0;
  let model: lda.LdaModel | undefined;
  const onSweep = () => {
    const { user, system } = process.cpuUsage(mark);
    mark = process.cpuUsage();
    fastest = Math.max(fastest, (every * tokens) / (user + system));
  };
  const seconds = cpuSeconds(() => {
    model = lda.fitLda(corpus, {
      alpha: 5 / options.topics,
      beta: 0.01,
      seed: 1,
      likelihoodEvery: every,
      onSweep,
      ...options,
    });
    use(model);
  });
  return { fastest, overall: (options.iterations * tokens) / seconds / 1e6, seconds, model };
}

function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.map((cell) => (typeof cell === 'number' ? cell.toPrecision(3) : cell)).join(' | ')} |`);
}

function header(...cells: string[]): void {
  row(...cells);
  row(...cells.map(() => '---'));
}

function compareWithPeers(corpus: lda.TopicCorpus, file: string): void {
  const peers = installedPeers(sweeps);
  const tokens = tokenCount(corpus);
  console.log(
    `\n${corpus.documents.length} reviews, ${tokens} tokens, V ${corpus.vocabulary.length}; Mtokens per CPU-second\n`,
  );
  console.log(
    `(medians of ${repeats}, in turns; our likelihood every 10 sweeps, MALLET's habit; gensim and scikit-learn are variational)\n`,
  );
  header('K', 'fastest sweeps', 'whole fit', 'its CPU seconds', 'reference sampler', ...peers.map((peer) => peer.name));
  for (const K of counts) {
    const ours: ReturnType<typeof measure>[] = [];
    const reference: number[] = [];
    const theirs = peers.map(() => [] as number[]);
    for (let repeat = 0; repeat < Number(repeats); repeat++) {
      ours.push(measure(corpus, { topics: K, iterations: sweeps }, ({ theta, phi }) => [theta.length, phi.length]));
      reference.push(measure(corpus, { topics: K, iterations: 10, likelihoodEvery: 5, sampler: 'reference' }).fastest);
      peers.forEach((peer, i) => {
        theirs[i].push((peer.passes * tokens) / peer.seconds(K, file) / 1e6);
      });
    }
    const { median } = statistics;
    const speeds = [median(ours.map((run) => run.fastest)), median(ours.map((run) => run.overall))];
    row(String(K), ...speeds, median(ours.map((run) => run.seconds)), median(reference), ...theirs.map(median));
  }
}

function compareLikelihoods(corpus: lda.TopicCorpus): void {
  console.log(`\nLog-likelihood per token after ${sweeps} sweeps, five seeds: mean (range)\n`);
  header('K', 'chosen sampler', 'reference');
  for (const K of [5, 20]) {
    const reached = (name: lda.SamplerName) => {
      const values = [1, 2, 3, 4, 5].map((seed) => {
        const { model } = measure(corpus, {
          topics: K,
          iterations: sweeps,
          likelihoodEvery: sweeps,
          seed,
          sampler: name,
        });
        return model?.logLikelihood[0] ?? Number.NaN;
      });
      return `${statistics.mean(values).toFixed(4)} (${Math.min(...values).toFixed(4)} … ${Math.max(...values).toFixed(4)})`;
    };
    row(String(K), reached('auto'), reached('reference'));
  }
}

async function compareWorkers(corpus: lda.TopicCorpus): Promise<void> {
  console.log(
    `\nSeconds on the clock for 100 sweeps over ${tokenCount(corpus)} tokens, median; two workers need two free cores\n`,
  );
  header('K', 'one worker', 'two workers', 'ratio');
  for (const K of [20, 100]) {
    const times: Record<number, number[]> = { 1: [], 2: [] };
    for (let repeat = 0; repeat < Number(repeats); repeat++) {
      for (const workers of [1, 2]) {
        const start = performance.now();
        await lda.fitLdaParallel(corpus, { topics: K, iterations: 100, seed: 1, workers, likelihoodEvery: 100 });
        times[workers].push((performance.now() - start) / 1000);
      }
    }
    const { median } = statistics;
    row(String(K), median(times[1]), median(times[2]), median(times[1]) / median(times[2]));
  }
}

function measureLarge(corpus: lda.TopicCorpus, K: number): void {
  const { fastest } = measure(corpus, { topics: K, iterations: 30, likelihoodEvery: 5 });
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const peak = Number(/VmHWM:\s*(\d+)/.exec(status)?.[1]) / 1024;
  console.log(`\n${tokenCount(corpus)} tokens, V ${corpus.vocabulary.length}; Mtokens per CPU-second, peak memory\n`);
  header('K', 'fastest sweeps', 'peak MB');
  row(String(K), fastest, peak);
}

async function main(): Promise<void> {
  const files = ['electronics.txt', 'home.txt'].map((name) => path.join(folder, name));
  if (repeats === 'large') {
    return measureLarge(enlarged(amazonCorpus(files, 1), 20_000_000, seededRandom(1)), Number(largeTopics));
  }
  const corpus = amazonCorpus([files[0]], 5);
  const work = mkdtempSync(path.join(tmpdir(), 'topics-'));
  try {
    const file = path.join(work, 'documents.txt');
    const text = corpus.documents.map((words) => Array.from(words, (word) => corpus.vocabulary[word]).join(' '));
    writeFileSync(file, `${text.join('\n')}\n`);
    compareWithPeers(corpus, file);
  } finally {
    rmSync(work, { recursive: true });
  }
  compareLikelihoods(corpus);
  await compareWorkers(enlarged(corpus, 4_000_000, seededRandom(1)));
}

void main();
