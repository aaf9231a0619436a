import { postWords } from '@crosscultural/brand';
import { ownText } from '@crosscultural/corpus';
import { classifyMotives, type MotiveConfusion, motiveConfusion, type PostMotives } from '@crosscultural/culture';
import { keptArrays } from '../kept-arrays';
import { simulatedLabelledMotives } from './labelled-microblogs';
import type { MicroblogCorpus } from './microblog-corpus';

/** The motive of each post, with the errors of the classifier. */
export interface CorpusMotives extends PostMotives {
  /** Labelled posts by true motive and verdict, by language; without where nobody labelled any. */
  confusions?: Readonly<Record<string, MotiveConfusion>>;
}

/** The motives of a corpus, from what authors wrote themselves, read now or taken from the cache: one notebook reads them, the others wait; `seed` is the corpus' where it is simulated. */
export async function motivesOfCorpus(
  { name, sha256, microblogs, planted }: MicroblogCorpus,
  seed: number,
): Promise<CorpusMotives> {
  const module = 'study/platforms/motives-of-corpus.js';
  const kept = { name: `microblogs-motives-${name}`, kind: 'motives of microblogs', module, from: [sha256] };
  const { description, arrays } = await keptArrays(kept, () => {
    const { motive, start, concept } = classifyMotives(postWords(microblogs.texts.map(ownText), { minimumPosts: 1 }));
    // Only simulated posts have a known motive.
    const description: Pick<CorpusMotives, 'confusions'> = planted ? { confusions: simulatedConfusions(seed) } : {};
    return { description, arrays: { motive, start, concept } };
  });
  return { ...arrays, ...description };
}

function simulatedConfusions(seed: number): Record<string, MotiveConfusion> {
  const { texts, languages, labels } = simulatedLabelledMotives(seed);
  const { motive } = classifyMotives(postWords(texts, { minimumPosts: 1 }));
  const inLanguage = (wanted: string) => languages.map((language) => (language === wanted ? 1 : 0));
  return Object.fromEntries(
    [...new Set(languages)].map((language) => [language, motiveConfusion(motive, labels, inLanguage(language))]),
  );
}
