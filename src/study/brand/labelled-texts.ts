import { sentimentClasses } from '@crosscultural/brand';
import type { LabelledTextSource, LabelledTexts } from '@crosscultural/corpus';
import { type SentimentData, type SentimentTexts, splitTexts } from '@crosscultural/sentiment';
import { readSentimentOf } from '../models/public-sentiment';
import type { PostCorpus } from './post-corpus';
import { simulatedLabelledPosts } from './simulated-posts';

/** Labelled texts of one language, and what they are in words. */
export interface LabelledPosts {
  data: SentimentData;
  what: string;
}

/** How many labelled posts of another simulated year the model of the simulation gets. */
const simulatedLabelled = 10_000;

/** The part of a shop's categories that phones belong to: phones, tablets, computers. */
const electronics = ['手机', '平板', '计算机'];

/** The public labelled texts of each language; what they are about comes as near to phones as labelled texts do. */
const publicLabelled: Record<string, { sources: readonly LabelledTextSource[]; what: string }> = {
  zh: {
    sources: ['online-shopping', 'ewect-virus'],
    what: 'reviews of electronics (online_shopping_10_cats) and microblogs (SMP2020-EWECT, the epidemic)',
  },
  en: { sources: ['amazon-electronics'], what: 'Amazon reviews of electronics by their stars' },
};

/** The ids of the public texts that the sentiment models of real posts learn from. */
export const publicLabelledSources = Object.keys(publicLabelled).flatMap(publicLabelledIn);

/** The ids of the public labelled texts of one language. */
export function publicLabelledIn(language: string): readonly LabelledTextSource[] {
  return Object.hasOwn(publicLabelled, language) ? publicLabelled[language].sources : [];
}

/**
 * The labelled texts that a language's posts are judged from: those of another simulated year for simulated posts, public ones
 * for any other.
 *
 * @returns null where there are none in that language.
 * @throws UserError naming the command that fetches the files when they are missing.
 */
export async function labelledTexts(
  corpus: Pick<PostCorpus, 'planted'>,
  language: string,
  seed: number,
): Promise<LabelledPosts | null> {
  if (corpus.planted) {
    const texts = simulatedLabelledPosts(simulatedLabelled);
    return { data: dataOf(texts, language, seed, [0.7, 0.1, 0.2]), what: 'posts of another simulated year' };
  }
  if (!Object.hasOwn(publicLabelled, language)) return null;
  const { sources, what } = publicLabelled[language];
  return { data: dataOf(await readSentimentOf(sources, isWanted), language, seed, [0.8, 0.08, 0.12]), what };
}

/** Of the shop only the electronics. */
const isWanted = ({ groups }: LabelledTexts, row: number, id: LabelledTextSource) =>
  id !== 'online-shopping' || !groups || electronics.includes(groups[row]);

function dataOf(
  texts: SentimentTexts,
  language: string,
  seed: number,
  [train, dev, test]: readonly [number, number, number],
): SentimentData {
  return { classes: sentimentClasses, language, ...splitTexts(texts, language, seed, { train, dev, test }) };
}
