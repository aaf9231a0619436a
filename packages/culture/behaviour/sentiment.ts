import type { ReadMicroblogs, SentimentError } from '../read/read-microblogs';
import type { BehaviourMeasure, MeasureName } from './measure';

const [negative, neutral, positive] = [0, 1, 2];
/** What stands for a post that no model reads. */
export const unread = 255;

/** The class of highest probability of each post, or `unread`. */
export function sentimentVerdicts({ sentiment }: Pick<ReadMicroblogs, 'sentiment'>): Uint8Array {
  return Uint8Array.from({ length: sentiment.length / 3 }, (_, post) => {
    const [bad, none, good] = [sentiment[3 * post], sentiment[3 * post + 1], sentiment[3 * post + 2]];
    if (Number.isNaN(bad + none + good)) return unread;
    return good > none && good > bad ? positive : bad > none && bad > good ? negative : neutral;
  });
}

/**
 * Positive posts among polar ones. Beside the counts as the model reads them the measure holds the classes by language, so that
 * shares can be corrected for the model's errors.
 *
 * @param has whether a post is counted.
 */
export function positiveAmongPolar(
  name: Omit<MeasureName, 'estimand' | 'unit' | 'group'>,
  { microblogs, sentimentErrors }: Pick<ReadMicroblogs, 'microblogs' | 'sentimentErrors'>,
  verdicts: Uint8Array,
  has: (post: number) => boolean,
): BehaviourMeasure {
  const { author, users, language, languages } = microblogs;
  const confusionOf = languages.map((code) => languageOfErrors(code, sentimentErrors));
  const width = 3 * (sentimentErrors.length + 1);
  const n = users.ids.length;
  const [numerator, denominator, counts] = [new Float64Array(n), new Float64Array(n), new Float64Array(n * width)];
  for (let post = 0; post < author.length; post++) {
    const verdict = verdicts[post];
    if (verdict === unread || !has(post)) continue;
    counts[author[post] * width + 3 * confusionOf[language[post]] + verdict]++;
    if (verdict === neutral) continue;
    denominator[author[post]]++;
    if (verdict === positive) numerator[author[post]]++;
  }
  const classes = { counts, confusions: sentimentErrors.map(({ confusion }) => confusion) };
  return { ...name, group: 'sentiment', estimand: 'share of posts', unit: 'share', numerator, denominator, classes };
}

/** Which of the confusions belongs to a language; the last place (none) for a language without one. */
function languageOfErrors(language: string, errors: readonly SentimentError[]): number {
  const found = errors.findIndex((error) => language !== '' && error.language.slice(0, 2) === language.slice(0, 2));
  return found < 0 ? errors.length : found;
}
