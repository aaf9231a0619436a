import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { codeHash, hashOf, readContainer, readMadeOnce, writeContainer } from '@crosscultural/base';
import {
  conceptDictionary,
  type LanguageTopics,
  type SharedTopics,
  sharedTopics,
  type TopicAlignment,
} from '@crosscultural/culture';
import { loadModel, saveModel } from '@crosscultural/lda';
import { compiledModule } from '../../project';
import { cacheFolder } from '../places';
import type { MicroblogCorpus } from './microblog-corpus';

const kind = 'topics of microblogs';

interface Arrays extends Record<string, Float32Array | Int32Array> {
  shares: Float32Array;
}

type Alignment = Omit<TopicAlignment, 'firstColumn' | 'secondColumn'>;

interface Description {
  labels: string[];
  languages: Omit<LanguageTopics, 'model'>[];
  alignment: Alignment | null;
}

/** The topics of a corpus, fitted now or taken from the cache: one notebook fits them, the others wait. */
export async function topicsOfCorpus(
  { name, sha256, microblogs }: MicroblogCorpus,
  seed: number,
): Promise<SharedTopics> {
  const code = codeHash(compiledModule('crosscultural', 'study/platforms/topics-of-corpus.js'));
  const folder = path.join(cacheFolder, `microblogs-topics-${name}-${hashOf(code, sha256, seed).slice(0, 16)}`);
  const make = async (unfinished: string) => {
    mkdirSync(unfinished, { recursive: true });
    write(unfinished, sharedTopics(microblogs, conceptDictionary(), { seed }));
  };
  return readMadeOnce(folder, make, read);
}

const modelFile = (folder: string, language: string) => path.join(folder, `${language}.model`);
const sharesFile = (folder: string) => path.join(folder, 'shares.bin');

function write(folder: string, { topics, languages, alignment, columnOf }: SharedTopics): void {
  for (const { language, model } of languages) saveModel(modelFile(folder, language), model);
  const description: Description = {
    labels: [...topics.labels],
    languages: languages.map(({ model, ...about }) => about),
    alignment: alignment && withoutColumns(alignment),
  };
  const columns = Object.fromEntries(columnOf.map((column, i) => [`columns ${i}`, column]));
  writeContainer(sharesFile(folder), kind, { description, arrays: { shares: topics.shares, ...columns } });
}

function withoutColumns({ firstColumn, secondColumn, ...alignment }: TopicAlignment): Alignment {
  return alignment;
}

function read(folder: string): SharedTopics {
  const { description, arrays } = readContainer<Arrays>(sharesFile(folder), kind);
  const { labels, languages, alignment } = description as Description;
  const columnOf = languages.map((_, i) => arrays[`columns ${i}`] as Int32Array);
  return {
    topics: { labels, shares: arrays.shares },
    languages: languages.map((about) => ({ ...about, model: loadModel(modelFile(folder, about.language)) })),
    alignment: alignment && { ...alignment, firstColumn: columnOf[0], secondColumn: columnOf[1] },
    columnOf,
  };
}
