/**
 * Does a step of the chain grow faster than the reviews? CPU microseconds a review and the peak memory of the process in each
 * step, on simulated reviews, half of them Chinese and half English; prints Markdown.
 *
 *   npx tsx bench/scale.ts [reviews = 10000,100000] [json]
 *
 * Each number of reviews runs in a process of its own. Extraction reads some 30 reviews a language with the models that ship, in
 * the engine that gives the same bytes everywhere, and is charged to those alone. `json` prints the measurements instead.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { estimateAttention, mentionsOfTriplets } from '../packages/attention';
import { buildStore, cultures, openStore, type Review, readReviewLines } from '../packages/corpus';
import { fitLda } from '../packages/lda';
import { communities, countCooccurrence, keywordNetwork, keywordPairs } from '../packages/network';
import { simulateToFolder } from '../packages/simulation';
import { type PreprocessedCorpus, preprocess, topicCorpus } from '../packages/text';
import { extractTriplets, loadTripletModel } from '../packages/triplets';
import { projectFolder } from '../src/project';

interface Step {
  name: string;
  /** CPU microseconds a review. */
  cost: number;
  /** MB */
  peak: number;
}

/** Linux counts the most memory since it was last told to forget; elsewhere it is that of the process so far. */
function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1000;
  return (Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024) / 1e6;
}

async function measureChain(reviews: number, folder: string): Promise<Step[]> {
  const steps: Step[] = [];
  async function step<T>(name: string, work: () => T | Promise<T>, of = reviews): Promise<T> {
    forgetPeak();
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    steps.push({ name, cost: (user + system) / of, peak: peakMegabytes() });
    return result;
  }

  const lines = simulateToFolder({ perCulture: reviews / 2, seed: 7, profile: 'default', folder });
  const file = path.join(folder, 'reviews.duckdb');
  await step('import into the store', () => buildStore(file, readReviewLines(lines)));
  const store = await openStore(file);
  const nearRepeated = new Set((await store.duplicates()).filter(({ kind }) => kind === 'near').map(({ id }) => id));
  // As notebooks do it: one culture after the other, so that memory is that of a half.
  const perCulture: Step[][] = [];
  for (const culture of cultures) {
    const first = steps.length;
    const half = reviews / 2;
    let read: Review[] = await step('read back', () => store.reviews({ culture }), half);
    let { documents }: Pick<PreprocessedCorpus, 'documents'> = await step(
      'clean and segment',
      () => preprocess(read, { nearRepeated }),
      half,
    );
    const mentions = read.map(mentionsOfTriplets);
    const sampled = read.filter((_, i) => i % Math.ceil(half / 30) === 0).map(({ triplets: _, ...review }) => review);
    read = [];
    const corpus = await step('vocabulary', () => topicCorpus(documents, { partsOfSpeech: ['noun'] }), half);
    await step(
      'LDA, K = 20, 100 sweeps',
      () => fitLda(corpus, { topics: 20, iterations: 100, alpha: 0.1, beta: 0.01, seed: 1, likelihoodEvery: 100 }),
      half,
    );
    await step(
      'network',
      () => {
        const counts = countCooccurrence(documents, { partsOfSpeech: ['noun'], window: 'review' });
        const pairs = keywordPairs(counts, { correction: 'benjamini-hochberg', minimumCount: 5 });
        return communities(keywordNetwork(counts, pairs, { words: 80, significance: 0.05 }), { seed: 1 });
      },
      half,
    );
    documents = [];
    await step('attention, 200 resamples', () => estimateAttention(mentions, { seed: 1, resamples: 200 }), half);
    const language = culture === 'domestic' ? 'zh' : 'en';
    const model = await loadTripletModel(path.join(projectFolder, 'models', `${language}-triplets`), {
      engine: 'wasm',
    });
    await step('extraction, sampled', () => extractTriplets(model, sampled), sampled.length);
    model.dispose();
    perCulture.push(steps.splice(first));
  }
  store.close();
  const [domestic, foreign] = perCulture;
  const both = domestic.map(({ name, cost, peak }, i) => ({
    name,
    cost: (cost + foreign[i].cost) / 2,
    peak: Math.max(peak, foreign[i].peak),
  }));
  return [...steps, ...both];
}

function table(sizes: readonly number[], chains: readonly Step[][]): string {
  const named = sizes.map((size) => size.toLocaleString('en'));
  const header = [
    'step',
    ...named.map((size) => `µs a review at ${size}`),
    'growth',
    ...named.map((size) => `MB at ${size}`),
  ];
  const rows = chains[0].map(({ name }, i) => {
    const costs = chains.map((chain) => chain[i].cost);
    const growth = costs[costs.length - 1] / costs[0];
    return [
      name,
      ...costs.map((cost) => cost.toFixed(1)),
      growth.toFixed(2),
      ...chains.map((chain) => chain[i].peak.toFixed(0)),
    ];
  });
  return [header, header.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

async function main(): Promise<void> {
  const [list = '10000,100000', as] = process.argv.slice(2);
  const sizes = list.split(',').map(Number);
  if (as === 'json' && sizes.length === 1) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'scale-'));
    try {
      console.log(JSON.stringify(await measureChain(sizes[0], folder)));
    } finally {
      rmSync(folder, { recursive: true });
    }
    return;
  }
  const chains = sizes.map((size): Step[] => {
    const options = ['--import', 'tsx', __filename, String(size), 'json'];
    return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '');
  });
  console.log(table(sizes, chains));
}

void main();
