import { createHash } from 'node:crypto';
import path from 'node:path';
import { codeHash, type NumberArray, readContainer, readMadeOnce, writeContainer } from '@crosscultural/base';
import { postWords } from '@crosscultural/brand';
import { ownText } from '@crosscultural/corpus';
import { classifyMotives, type MotiveConfusion, motiveConfusion, type PostMotives } from '@crosscultural/culture';
import { compiledModule } from '../../project';
import { cacheFolder } from '../places';
import { simulatedLabelledMotives } from './labelled-microblogs';
import type { MicroblogCorpus } from './microblog-corpus';

/** The motive of each post, with the errors of the classifier. */
export interface CorpusMotives extends PostMotives {
  /** Labelled posts by true motive and verdict, by language; without where nobody labelled any. */
  confusions?: Readonly<Record<string, MotiveConfusion>>;
}

const kind = 'motives of microblogs';

interface Arrays extends Record<string, NumberArray> {
  motive: Uint8Array;
  start: Int32Array;
  concept: Uint16Array;
}

/** The motives of a corpus, from what authors wrote themselves, read now or taken from the cache: one notebook reads them, the others wait; `seed` is the corpus' where it is simulated. */
export async function motivesOfCorpus(
  { name, sha256, microblogs, planted }: MicroblogCorpus,
  seed: number,
): Promise<CorpusMotives> {
  const code = codeHash(compiledModule('crosscultural', 'study/platforms/motives-of-corpus.js'));
  const key = createHash('sha256')
    .update(JSON.stringify([code, sha256]))
    .digest('hex');
  const file = path.join(cacheFolder, `microblogs-motives-${name}-${key.slice(0, 16)}.bin`);
  const make = async (unfinished: string) => {
    const { motive, start, concept } = classifyMotives(postWords(microblogs.texts.map(ownText), { minimumPosts: 1 }));
    // Only simulated posts have a known motive.
    const description = planted === null ? {} : { confusions: simulatedConfusions(seed) };
    writeContainer(unfinished, kind, { description, arrays: { motive, start, concept } });
  };
  const { description, arrays } = await readMadeOnce(file, make, (whole) => readContainer<Arrays>(whole, kind));
  const { motive, start, concept } = arrays;
  return { motive, start, concept, ...(description as Pick<CorpusMotives, 'confusions'>) };
}

function simulatedConfusions(seed: number): Record<string, MotiveConfusion> {
  const { texts, languages, labels } = simulatedLabelledMotives(seed);
  const { motive } = classifyMotives(postWords(texts, { minimumPosts: 1 }));
  const inLanguage = (wanted: string) => languages.map((language) => (language === wanted ? 1 : 0));
  return Object.fromEntries(
    [...new Set(languages)].map((language) => [language, motiveConfusion(motive, labels, inLanguage(language))]),
  );
}
