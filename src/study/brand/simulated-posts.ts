import path from 'node:path';
import { hashOf, readMadeOnce } from '@crosscultural/base';
import { type BrandEvent, type Posts, readPosts, sentimentClasses, writePosts } from '@crosscultural/brand';
import { postsToColumns } from '@crosscultural/corpus';
import {
  type BrandPost,
  brandEvents,
  brandYear,
  plantedAspectSentiment,
  plantedAspects,
  simulateBrandPosts,
  streamBrandPosts,
} from '@crosscultural/simulation';
import { cacheFolder } from '../places';

/** The posts of the committed artefacts. */
export const defaultPosts = 30_000;

/** What the simulation planted in its posts: to be shown beside what was found, never to judge it. */
export interface PlantedPosts {
  /** Of each post, an index into `sentimentClasses`. */
  sentiment: Uint8Array;
  /** How often each aspect was planted to be named, relative to the others, and to be judged positive, neutral, negative. */
  aspects: readonly { aspect: string; weight: number; positive: number; neutral: number; negative: number }[];
}

export interface SimulatedPosts {
  posts: Posts;
  /** What happened in the simulated year, as a maker's calendar would list it. */
  events: readonly BrandEvent[];
  /** Of what decides them. */
  sha256: string;
  planted: PlantedPosts;
}

/** The events of the simulated year. */
export const simulatedEvents: readonly BrandEvent[] = brandEvents.map(({ date, kind, name, nameInEnglish }) => ({
  ...{ date, kind, name, gloss: nameInEnglish },
}));

/**
 * A simulated year of posts as columns, from the cache when it was made before.
 *
 * @param count how many posts
 * @throws UserError when the number is not a whole one from 1 to 5,000,000.
 */
export async function simulatedPosts(count: number, seed: number): Promise<SimulatedPosts> {
  // The first posts stand for the code that writes them: a changed simulation never meets an old file.
  const sample = simulateBrandPosts({ posts: Math.min(count, 100), seed });
  const sha256 = hashOf(brandYear, count, seed, sample);
  const file = path.join(cacheFolder, `brand-posts-${count}-${sha256.slice(0, 16)}.bin`);
  const make = async (unfinished: string) => {
    const sentiments: number[] = [];
    const posts = postsToColumns(noting(streamBrandPosts({ posts: count, seed }), sentiments));
    writePosts(unfinished, posts, { sentiments: sentiments.join('') });
  };
  const { posts, more } = await readMadeOnce(file, make, (whole) => readPosts<{ sentiments: string }>(whole));
  return {
    posts,
    events: simulatedEvents,
    sha256,
    planted: {
      sentiment: Uint8Array.from(more.sentiments, Number),
      aspects: Object.entries(plantedAspects).map(([aspect, weight]) => ({
        ...{ aspect, weight },
        ...plantedAspectSentiment[aspect as keyof typeof plantedAspectSentiment],
      })),
    },
  };
}

/** Passes posts on, in time order as they are, and notes their sentiments. */
function* noting(posts: Iterable<BrandPost>, sentiments: number[]): Generator<BrandPost> {
  for (const post of posts) {
    sentiments.push(sentimentClasses.indexOf(post.sentiment));
    yield post;
  }
}

/** Another seed than any year that is analysed. */
const labelledSeed = 71;

/** Labelled posts of another simulated year: what the sentiment model of the simulation learns from, and is tested on. */
export function simulatedLabelledPosts(count: number): { texts: string[]; labels: Uint8Array } {
  const posts = simulateBrandPosts({ posts: count, seed: labelledSeed });
  return {
    texts: posts.map(({ text }) => text),
    labels: Uint8Array.from(posts, ({ sentiment }) => sentimentClasses.indexOf(sentiment)),
  };
}
