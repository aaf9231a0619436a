import { type Sentiment, sentiments } from '@crosscultural/corpus';
import { motives as readMotives } from '@crosscultural/culture';
import { type MicroblogCorpus, microblogTopics, simulateMicroblogs } from '@crosscultural/simulation';

/** Negative, neutral, positive: the order of the classes everywhere. */
export const classes: readonly Sentiment[] = [...sentiments].sort((a, b) => valence(a) - valence(b));
function valence(sentiment: Sentiment): number {
  return { negative: -1, neutral: 0, positive: 1 }[sentiment];
}

/** The seed of the labelled half year: never that of the one that is analysed. */
const labelledSeed = (analysedSeed: number) => (analysedSeed === 72 ? 73 : 72);
/** Users of each platform whose posts are labelled. */
const labelledUsers = 60;

/**
 * Labelled posts of another simulated half year: what the sentiment model of the simulation learns from, and is tested on.
 *
 * @param analysedSeed of the half year that is analysed
 */
export function simulatedLabelledMicroblogs(usersPerPlatform: number, analysedSeed: number): MicroblogCorpus {
  return simulateMicroblogs({ usersPerPlatform, seed: labelledSeed(analysedSeed) });
}

/** The same as texts of one language with their sentiments: 0 negative, 1 neutral, 2 positive. */
export function simulatedLabelledTexts(
  language: string,
  analysedSeed: number,
): { texts: string[]; labels: Uint8Array } {
  const posts = simulatedLabelledMicroblogs(labelledUsers, analysedSeed).posts.filter(
    (post) => post.language === language,
  );
  return {
    texts: posts.map(({ text }) => text),
    labels: Uint8Array.from(posts, ({ sentiment }) => classes.indexOf(sentiment)),
  };
}

/** Users of each platform whose posts have labelled motives: enough that their mix of topics is that of any other half year. */
const motiveUsers = 200;

/** Labelled posts of another simulated half year with their motives (indices into `motives` of the room culture): what the classifier of motives is tested on. */
export function simulatedLabelledMotives(analysedSeed: number): {
  texts: string[];
  languages: string[];
  labels: Uint8Array;
} {
  const { posts } = simulatedLabelledMicroblogs(motiveUsers, analysedSeed);
  const motiveOf = new Map(microblogTopics.map(({ topic, motive }) => [topic, readMotives.indexOf(motive)]));
  return {
    texts: posts.map(({ text }) => text),
    languages: posts.map(({ language }) => language),
    labels: Uint8Array.from(posts, ({ topic }) => motiveOf.get(topic) as number),
  };
}
