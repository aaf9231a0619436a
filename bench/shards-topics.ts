/**
 * What shards and blocks do to a topic model: `npx tsx bench/shards-topics.ts [reviews] [sweeps] [blocks] [topics] [seeds] [shards]`, after `npm run build`.
 *
 * Fits so many simulated English reviews (default 2000) with K = 5, 20 and 100 (or those that are named: 20,100) on one machine and over 4 and 16 shards (or those that are named: 4),
 * for 5 seeds, and prints ln p(w, z) per token after the last sweep (default 200): mean, lowest and highest of the seeds, and how far the mean of the
 * shards is from that of one machine, in widths of one machine's range: what lies within ±1 another seed could have done. Blocks of 1/4, 1, 5 and 25 sweeps, and one of all sweeps (or those that
 * are named: 1/4,1), show what it costs that shards learn late of each other; tokens a shard and topic tell whether shards of yours are as large. The steps of `shards topics` without its files:
 * test/review-shards holds that both give the same topics.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mean } from '../packages/base';
import type { Review } from '../packages/corpus';
import { fitLda, fitLdaInParts } from '../packages/lda';
import { parseBlock } from '../packages/review-shards';
import { simulateToFolder } from '../packages/simulation';
import { preprocess, topicCorpus } from '../packages/text';

const perCulture = Number(process.argv[2] ?? 2000);
const iterations = Number(process.argv[3] ?? 200);
const blocks = process.argv[4]?.split(',') ?? ['1/4', '1', '5', '25', String(iterations)];
const numbersOfTopics = (process.argv[5] ?? '5,20,100').split(',').map(Number);
const seeds = Array.from({ length: Number(process.argv[6] ?? 5) }, (_, i) => i + 1);
const numbersOfShards = (process.argv[7] ?? '4,16').split(',').map(Number);

const folder = mkdtempSync(path.join(os.tmpdir(), 'topics-'));
const file = simulateToFolder({ perCulture, seed: 11, profile: 'default', folder });
const reviews = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Review);
rmSync(folder, { recursive: true, force: true });
const corpus = topicCorpus(preprocess(reviews.filter(({ culture }) => culture === 'foreign')).documents);
const tokens = corpus.frequencies.reduce((sum, count) => sum + count, 0);
console.log(
  `${corpus.documents.length} reviews, ${corpus.vocabulary.length} words, ${tokens} tokens, ${iterations} sweeps\n`,
);
console.log(
  '| K | shards | tokens a shard and topic | sweeps a block | ln p(w, z) a token, mean | lowest | highest | from one machine, in its ranges |',
);
console.log('|---:|---:|---:|---:|---:|---:|---:|---:|');

for (const topics of numbersOfTopics) {
  const options = { topics, iterations, alpha: 0.1, beta: 0.01 };
  const alone = seeds.map(
    (seed) => fitLda(corpus, { ...options, seed, likelihoodEvery: iterations }).logLikelihood.at(-1)!,
  );
  printRow(topics, 1, '–', alone, alone);
  for (const parts of numbersOfShards) {
    for (const block of blocks) {
      const sweepsPerMerge = parseBlock(block);
      const apart = seeds.map(
        (seed) => fitLdaInParts(corpus, { ...options, seed, parts, sweepsPerMerge }).logLikelihood.at(-1)!,
      );
      printRow(topics, parts, block, apart, alone);
    }
  }
}

function printRow(topics: number, shards: number, block: string, reached: number[], alone: number[]): void {
  const range = Math.max(...alone) - Math.min(...alone);
  const apart = shards === 1 ? '' : ((mean(reached) - mean(alone)) / range).toFixed(2);
  const likelihoods = [mean(reached), Math.min(...reached), Math.max(...reached)].map((value) => value.toFixed(4));
  const each = Math.round(tokens / shards / topics);
  console.log(`| ${[topics, shards, each, block, ...likelihoods, apart].join(' | ')} |`);
}
