/**
 * Keyword pairs of a million reviews: CPU seconds and memory of `vocabularyCounter` and `cooccurrenceCounter`, and what
 * a smaller table of pairs costs in exactness; then the same counts of a tenth of the reviews against the plain way, a
 * Map from "a b" to a number, turn by turn.
 *
 * The reviews are made up as they are read, so that only the counting takes memory: 30 nouns each, drawn by Zipf's law
 * from 50,000 words, half of them from one of 40 subjects.
 *
 *   npx tsx bench/network.ts [reviews = 1000000]
 */

import { type Random, seededRandom } from '../packages/base/random';
import { type Cooccurrence, cooccurrenceCounter, keywordPairs, vocabularyCounter } from '../packages/network';
import type { Document, Token } from '../packages/text';

const reviews = Number(process.argv[2] ?? 1_000_000);
const distinctWords = 50_000;
const subjects = 40;

const words: Token[] = Array.from({ length: distinctWords }, (_, id) =>
  Object.freeze({ text: `w${id}`, lemma: `w${id}`, partOfSpeech: 'noun' as const }),
);

/** A rank by Zipf's law with exponent 1: log-uniform. */
const zipf = (random: Random, size: number) => Math.floor(size ** random.uniform()) - 1;

function* madeUp(count: number): Generator<Document> {
  const random = seededRandom(2023);
  for (let d = 0; d < count; d++) {
    const subject = random.integer(subjects);
    const tokens = Array.from({ length: 30 }, (_, n) => {
      const rank = zipf(random, n % 2 === 0 ? distinctWords : distinctWords / subjects);
      return words[n % 2 === 0 ? rank : rank * subjects + subject];
    });
    yield { id: String(d), culture: 'foreign', language: 'en', tokens };
  }
}

function cpuSeconds<T>(work: () => T): { result: T; seconds: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}

const peak = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`;

function countPairs(count: number, vocabulary: readonly string[], maximumPairs: number): Cooccurrence {
  const counter = cooccurrenceCounter(vocabulary, { maximumPairs });
  for (const document of madeUp(count)) counter.add(document);
  return counter.result();
}

function plainCount(count: number, vocabulary: readonly string[]): Map<string, number> {
  const known = new Set(vocabulary);
  const counts = new Map<string, number>();
  for (const { tokens } of madeUp(count)) {
    const list = [...new Set(tokens.map(({ lemma }) => lemma).filter((word) => known.has(word)))].sort();
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const pair = `${list[i]} ${list[j]}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
  return counts;
}

console.log(`${reviews.toLocaleString('en')} made-up reviews of 30 nouns, Node ${process.version}`);
const alone = cpuSeconds(() => {
  let tokens = 0;
  for (const document of madeUp(reviews)) tokens += document.tokens.length;
  return tokens;
});
console.log(`making them up: ${alone.seconds.toFixed(1)} s CPU (in every figure below, once a pass)`);

const vocabularyPass = cpuSeconds(() => {
  const counter = vocabularyCounter();
  for (const document of madeUp(reviews)) counter.add(document);
  return counter.vocabulary();
});
const vocabulary = vocabularyPass.result;
console.log(`vocabulary: ${vocabulary.length} words, ${vocabularyPass.seconds.toFixed(1)} s CPU`);

/** By how much the counts of pairs that both hold differ at most; pairs are in the same order in both. */
function largestUndercount(exact: Cooccurrence, bounded: Cooccurrence): number {
  let largest = 0;
  for (let p = 0, e = 0; p < bounded.first.length; p++) {
    while (exact.first[e] !== bounded.first[p] || exact.second[e] !== bounded.second[p]) e++;
    largest = Math.max(largest, exact.pairCounts[e] - bounded.pairCounts[p]);
  }
  return largest;
}

let exact: Cooccurrence | undefined;
for (const maximumPairs of [4_000_000, 2_000_000, 500_000]) {
  const { result, seconds } = cpuSeconds(() => countPairs(reviews, vocabulary, maximumPairs));
  exact ??= result;
  const listed = cpuSeconds(() => keywordPairs(result, { minimumCount: Math.max(5, reviews / 10_000) }));
  console.log(
    `maximumPairs ${maximumPairs.toLocaleString('en')}: ${result.first.length.toLocaleString('en')} pairs in ${seconds.toFixed(1)} s CPU, ` +
      `undercount bound ${result.maximumUndercount}, largest ${largestUndercount(exact, result)}; ` +
      `${listed.result.length.toLocaleString('en')} listed in ${listed.seconds.toFixed(1)} s CPU; peak memory so far ${peak()}`,
  );
}

const tenth = Math.ceil(reviews / 10);
const times = { ours: 0, plain: 0 };
for (let turn = 0; turn < 3; turn++) {
  const ours = cpuSeconds(() => countPairs(tenth, vocabulary, 4_000_000));
  const plain = cpuSeconds(() => plainCount(tenth, vocabulary));
  if (plain.result.size !== ours.result.first.length) throw new Error('The two ways count different pairs.');
  times.ours += ours.seconds;
  times.plain += plain.seconds;
}
console.log(
  `a tenth of them, three turns: ${times.ours.toFixed(1)} s CPU, with a Map of strings ${times.plain.toFixed(1)} s CPU ` +
    `(${(times.plain / times.ours).toFixed(1)} times as long)`,
);
console.log(`peak memory of the whole process ${peak()}`);
