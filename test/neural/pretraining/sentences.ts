import { seededRandom } from '@crosscultural/base';

/** What is said of each part of a laptop, well and badly: the part and the judgement tell the words between them. */
const parts: [part: string, verb: string, good: string, bad: string][] = [
  ['screen', 'looks', 'bright', 'dim'],
  ['battery', 'lasts', 'long', 'briefly'],
  ['keyboard', 'feels', 'comfortable', 'mushy'],
  ['fan', 'sounds', 'quiet', 'loud'],
  ['hinge', 'seems', 'sturdy', 'loose'],
  ['seller', 'answers', 'quickly', 'never'],
];

/** So many simulated sentences, "the screen looks bright and i am happy with it ." and the like. */
export function simulatedSentences(count: number, seed: number): { text: string; stars: 0 | 2 }[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const [part, verb, good, bad] = random.pick(parts);
    const isGood = random.chance(0.5);
    const feeling = isGood ? 'happy' : 'angry';
    const text = `the ${part} ${verb} ${isGood ? good : bad} and i am ${feeling} with it .`;
    return { text, stars: isGood ? 0 : 2 };
  });
}
