import { fitLda } from '@crosscultural/lda';
import type { Microblogs } from '../../../packages/corpus';
import type { PostTopics } from '../../../packages/culture';

const perPlatform = 15;

/**
 * A simple stand-in for the topics that the profiles infer: LDA of each platform's users, all posts of a user as one document, in pairs of
 * Chinese characters or English words. The topics of the two platforms stay apart.
 */
export function topicsByLda({ texts, author, users, platforms, first }: Microblogs): PostTopics {
  const labels = platforms.flatMap((name) => Array.from({ length: perPlatform }, (_, k) => `${name} ${k + 1}`));
  const shares = new Float32Array(texts.length * labels.length);
  platforms.forEach((_, platform) => {
    const members = users.ids.flatMap((_, user) => (users.platform[user] === platform ? [user] : []));
    const documents = members.map((user) => texts.slice(first[user], first[user + 1]).flatMap(pieces));
    const usedBy = new Map<string, number>();
    for (const document of documents)
      for (const piece of new Set(document)) usedBy.set(piece, (usedBy.get(piece) ?? 0) + 1);
    const vocabulary = [...usedBy]
      .filter(([, count]) => count >= 5 && count < members.length / 2)
      .map(([piece]) => piece);
    const idOf = new Map(vocabulary.map((piece, id) => [piece, id]));
    const { theta } = fitLda(
      { vocabulary, documents: documents.map((document) => document.flatMap((piece) => idOf.get(piece) ?? [])) },
      { topics: perPlatform, iterations: 150, seed: 1, likelihoodEvery: 150 },
    );
    const thetaOf = new Map(members.map((user, d) => [user, theta[d]]));
    author.forEach((user, row) => {
      if (users.platform[user] === platform)
        shares.set(thetaOf.get(user) as Float64Array, row * labels.length + platform * perPlatform);
    });
  });
  return { labels, shares };
}

const pieces = (text: string): string[] => [
  ...Array.from(text.matchAll(/(?=(\p{Script=Han}{2}))/gu), ([, pair]) => pair),
  ...(text.toLowerCase().match(/[a-z]{3,}/g) ?? []),
];
