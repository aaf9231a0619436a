import { readFileSync } from 'node:fs';
import type { lda, seededRandom } from 'crosscultural';

type Corpus = lda.TopicCorpus;

const stopWords = new Set(
  `the a an and or but if of to in on for with at by from as is are was were be been being it its this that these those
  i you he she they we my your his her their our me him them us not no so do does did have has had will would can could
  should there here what which who when where how all any some more most other than then too very just also about up out
  only`.split(/\s+/),
);

/**
 * Amazon reviews ("stars #### text" a line) as a topic corpus: lower case, letters and apostrophes, at least three
 * characters, no stop word, in at least `fewest` and in less than 10 % of the reviews.
 */
export function amazonCorpus(files: string[], fewest: number): Corpus {
  const texts = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean));
  const documents = texts.map((line) =>
    line
      .replace(/^\S+ #### /, '')
      .toLowerCase()
      .split(/[^a-z']+/)
      .filter((word) => word.length >= 3 && !stopWords.has(word)),
  );
  const reviewsWith = new Map<string, number>();
  for (const words of documents)
    for (const word of new Set(words)) reviewsWith.set(word, (reviewsWith.get(word) ?? 0) + 1);
  const vocabulary = [...reviewsWith]
    .filter(([, reviews]) => reviews >= fewest && reviews < documents.length / 10)
    .map(([word]) => word)
    .sort();
  const ids = new Map(vocabulary.map((word, id) => [word, id]));
  const known = (words: string[]) => words.flatMap((word) => ids.get(word) ?? []);
  return { vocabulary, documents: documents.map((words) => Uint32Array.from(known(words))) };
}

/** A corpus of `tokens` tokens whose documents are documents drawn from another, each of their words kept by chance 0.8. */
export function enlarged(corpus: Corpus, tokens: number, random: ReturnType<typeof seededRandom>): Corpus {
  const all = new Uint32Array(tokens);
  const documents: Uint32Array[] = [];
  let filled = 0;
  while (filled < tokens) {
    const start = filled;
    for (const word of Array.from(random.pick(corpus.documents))) {
      if (filled < tokens && random.chance(0.8)) all[filled++] = word;
    }
    documents.push(all.subarray(start, filled));
  }
  return { vocabulary: corpus.vocabulary, documents };
}

export function tokenCount(corpus: Corpus): number {
  return corpus.documents.reduce((sum, document) => sum + document.length, 0);
}
