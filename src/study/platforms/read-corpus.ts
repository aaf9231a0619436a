import type { NumberArray } from '@crosscultural/base';
import {
  type PostEntities,
  type ReadMicroblogs,
  readAccess,
  readEntities,
  readMarks,
  type SentimentError,
  withEntityMarks,
} from '@crosscultural/culture';
import { keptArrays } from '../kept-arrays';
import type { MicroblogCorpus } from './microblog-corpus';
import { hashOfLabelled, labelledMicroblogs, trainSentimentReader } from './sentiment-readers';

/** Posts with what was read in them, and who read their sentiment. */
export interface ReadCorpus {
  read: ReadMicroblogs;
  /** One for each language that has a sentiment model. */
  lines: readonly string[];
}

/** A language of fewer posts has no sentiment model of its own. */
const smallestShare = 1 / 50;
/** So many texts are judged at once. */
const textsAtOnce = 20_000;

interface Arrays extends Record<string, NumberArray> {
  marks: Uint16Array;
  access: Uint8Array;
  sentiment: Float32Array;
  entityStart: Int32Array;
  entityKind: Uint8Array;
  entityName: Int32Array;
}

interface Description {
  names: string[];
  errors: SentimentError[];
  lines: string[];
}

/**
 * Reads marks, access, entities and sentiment of every post, or takes them from the cache: one notebook reads, the others wait.
 *
 * @param seed decides which labelled texts test the sentiment models
 * @throws UserError when the labelled texts that a sentiment model learns from are missing.
 */
export async function readCorpus(corpus: MicroblogCorpus, seed: number): Promise<ReadCorpus> {
  const { microblogs, planted, name, sha256 } = corpus;
  const languages = languagesOf(corpus);
  const labelled = new Map<string, NonNullable<Awaited<ReturnType<typeof labelledMicroblogs>>>>();
  for (const language of languages) {
    const texts = await labelledMicroblogs(planted !== null, language, seed);
    if (texts) labelled.set(language, texts);
  }
  const hashes = [...labelled].map(([language, texts]) => [language, hashOfLabelled(texts)]);
  const module = 'study/platforms/read-corpus.js';
  const kept = { name: `microblogs-read-${name}`, kind: 'microblogs as read', module, from: [sha256, seed, hashes] };
  const { description, arrays } = await keptArrays(kept, () => {
    const { languages: names, language, texts } = microblogs;
    const entities = readEntities(
      texts,
      Array.from(language, (index) => names[index]),
    );
    const sentiment = new Float32Array(3 * microblogs.texts.length).fill(Number.NaN);
    const description: Description = { names: [...entities.names], errors: [], lines: [] };
    for (const [language, texts] of labelled) {
      const { model, confusion, line } = trainSentimentReader(language, texts, seed);
      description.errors.push({ language, confusion });
      description.lines.push(line);
      judge(corpus, language, (some) => model.probabilities(some), sentiment);
    }
    const arrays: Arrays = {
      ...{ marks: withEntityMarks(readMarks(microblogs), entities), access: readAccess(microblogs), sentiment },
      ...{ entityStart: entities.start, entityKind: entities.kind, entityName: entities.name },
    };
    return { description, arrays };
  });
  const { names, errors, lines } = description;
  const { marks, access, sentiment } = arrays;
  const entities: PostEntities = {
    ...{ start: arrays.entityStart, kind: arrays.entityKind, name: arrays.entityName, names },
  };
  return { read: { microblogs, marks, access, entities, sentiment, sentimentErrors: errors }, lines };
}

/** The languages of the posts, that of most posts first, without those of a few. */
export function languagesOf({ microblogs: { languages, language } }: Pick<MicroblogCorpus, 'microblogs'>): string[] {
  const counts = languages.map(() => 0);
  for (const index of language) counts[index]++;
  return languages
    .map((name, index) => ({ name, count: counts[index] }))
    .filter(({ name, count }) => name !== '' && count >= smallestShare * language.length)
    .sort((a, b) => b.count - a.count)
    .map(({ name }) => name);
}

function judge(
  { microblogs }: MicroblogCorpus,
  language: string,
  predict: (texts: readonly string[]) => Float64Array,
  sentiment: Float32Array,
): void {
  const index = microblogs.languages.indexOf(language);
  const rows = microblogs.texts.map((_, row) => row).filter((row) => microblogs.language[row] === index);
  for (let from = 0; from < rows.length; from += textsAtOnce) {
    const some = rows.slice(from, from + textsAtOnce);
    const said = predict(some.map((row) => microblogs.texts[row]));
    some.forEach((row, i) => {
      sentiment.set(said.subarray(3 * i, 3 * i + 3), 3 * row);
    });
  }
}
