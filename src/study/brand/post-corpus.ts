import { UserError } from '@crosscultural/base';
import type { BrandEvent, Posts } from '@crosscultural/brand';
import { publicBrandPosts, readOwnPosts } from '@crosscultural/corpus';
import type { ClaimId } from '../../papers';
import { defaultSeed } from '../open-study';
import { defaultPosts, type PlantedPosts, simulatedPosts } from './simulated-posts';

/** What a study works on: its name is that of its folder below `figures/`. */
export interface PostCorpus {
  name: string;
  /** What every table and figure says about its source. */
  label: string;
  sha256: string;
  posts: Posts;
  /** Releases, updates and promotions that are known beforehand; none where nobody has told any. */
  events: readonly BrandEvent[];
  /** What the simulation planted; null for real posts. */
  planted: PlantedPosts | null;
  /** Labels that the posts' source gives them, which no model learns from: indices into `sentimentClasses`, 255 for none. */
  labels: Uint8Array | null;
  /** Why these posts cannot answer a claim, whatever they say. */
  cannot: Partial<Record<ClaimId, string>>;
  /** What was left out, mended or unusual in the files, one line each. */
  notices: readonly string[];
}

/** Why the public posts cannot answer a claim: they are gathered from shops and a list of top posts, by different rules. */
const publicObstacles: Partial<Record<ClaimId, string>> = (() => {
  const form =
    'Four of five public posts are reviews on JD, whose form asks for appearance, screen and sound, camera, speed and battery by name: what is named most is the form’s choice.';
  const stars =
    'Four of five public posts are reviews with five stars, and most others are the top positive and negative post of each day: how many are positive was decided by who chose them.';
  const rules =
    'Each platform was sampled by another rule (Weibo: the top positive and negative post of each day; JD, Amazon.in: reviews of buyers)';
  return {
    B1: 'The public posts are reviews of buyers and two top posts a day: when they were written says when people bought, not what occasioned talk.',
    B2: form,
    B3: `${rules}, so that their interactions cannot be compared.`,
    B4: stars,
    B5: stars,
    B6: stars,
    B8: form,
    B10: `${rules}, so that their influence cannot be compared.`,
  };
})();

/**
 * Opens the posts of a study: a simulated year, the public posts about phone brands, or a file of your own.
 *
 * @param data `simulated`, `public`, or a path after which `#` and a column map may follow
 * @param count how many posts are simulated; 30,000 unless given
 * @param seed of the simulation; 2023 unless given
 * @throws UserError when the posts are missing or cannot be read.
 */
export async function openPostCorpus(data: string, count = defaultPosts, seed = defaultSeed): Promise<PostCorpus> {
  if (data === 'simulated') {
    const { posts, events, planted, sha256 } = await simulatedPosts(count, seed);
    // Another number of posts is another corpus: its tables do not take the place of the committed ones.
    const name = count === defaultPosts ? 'simulated' : `simulated-${count}-posts`;
    const label = count === defaultPosts ? 'simulated posts' : `${count} simulated posts`;
    return { name, label, sha256, posts, events, planted, labels: null, cannot: {}, notices: [] };
  }
  if (data === 'public') {
    const { posts, sha256, labels, notices } = await publicBrandPosts();
    return {
      ...{ name: 'public', label: 'public posts', sha256, posts, events: [], planted: null, labels: labels ?? null },
      cannot: publicObstacles,
      notices: notices.map(({ message }) => message),
    };
  }
  const { file, map } = splitData(data);
  const { name, label, posts, sha256, labels, notices } = await readOwnPosts(file, { map });
  return {
    ...{ name, label, sha256, posts, events: [], planted: null },
    labels: labels ?? null,
    cannot: {},
    notices: notices.map(({ message }) => message),
  };
}

/** `posts.csv#text=body` is a file and a map. */
function splitData(data: string): { file: string; map: string | undefined } {
  const match = /^(.*?\.[a-z]+)#(.*)$/i.exec(data);
  if (match) return { file: match[1], map: match[2] };
  if (!/\.(?:csv|tsv|jsonl|ndjson)$/i.test(data)) {
    throw new UserError(`${JSON.stringify(data)} is no corpus: expected simulated, public, or a .csv or .jsonl file.`);
  }
  return { file: data, map: undefined };
}
