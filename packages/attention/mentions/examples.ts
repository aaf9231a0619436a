import type { Review, Sentiment } from '@crosscultural/corpus';
import type { AttentionLexicon } from '../words/lexicon';
import { termIn } from '../words/senses';
import type { TermTable } from './feature-mentions';

/** A review that names a feature word, cut to what stands around it. */
export interface MentionExample {
  /** The review's id in the corpus. */
  id: string;
  excerpt: string;
  /** The stars that its author gave, where they contradict how it was read: four or five and blame, one or two and praise. */
  contradictedBy?: number;
}

/** Characters shown on each side of the aspect: Chinese says more with fewer. */
const reach = { zh: 16, other: 36 };

/**
 * The first reviews that judge a feature word in one way, so that a number can be checked by reading: those whose stars do not
 * contradict it before the others, short ones first.
 * The excerpt is what a reviewer wrote: escape it before it becomes HTML (the tables of `figures` do).
 *
 * @param lexicon as the table's terms were counted with.
 * @param reviews of one culture, with their triplets.
 * @param table what each aspect term means, from `termTable`.
 * @param feature a feature word's id.
 * @param sentiment how it is judged.
 * @param count how many reviews; default 1.
 * @example
 * mentionExamples(lexicon, reviews, table, 'customer-service', 'negative')[0]?.excerpt;
 */
export function mentionExamples(
  lexicon: AttentionLexicon,
  reviews: readonly Review[],
  table: TermTable,
  feature: string,
  sentiment: Sentiment,
  count = 1,
): MentionExample[] {
  const found: (MentionExample & { length: number })[] = [];
  for (const review of reviews) {
    const { id, language, text, triplets } = review;
    const hit = (triplets ?? []).find(
      (triplet) =>
        triplet.sentiment === sentiment &&
        triplet.aspect !== null &&
        table[termIn(lexicon, triplet.aspect.text, review)] === feature,
    );
    if (!hit?.aspect) continue;
    const first = Math.min(hit.aspect.start, hit.opinion?.start ?? hit.aspect.start);
    const last = Math.max(hit.aspect.end, hit.opinion?.end ?? hit.aspect.end);
    found.push({
      ...{ id, excerpt: excerptOf(text, first, last, language), length: text.length },
      ...(contradicts(review.rating, sentiment) ? { contradictedBy: review.rating } : {}),
    });
  }
  return found
    .sort((a, b) => doubt(a) - doubt(b) || a.length - b.length || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ length: _, ...example }) => example);
}

const doubt = ({ contradictedBy }: MentionExample) => (contradictedBy === undefined ? 0 : 1);

/** Whether the stars of a whole review say the opposite; three stars, or none, contradict nothing. */
function contradicts(stars: number | undefined, sentiment: Sentiment): boolean {
  if (stars === undefined || sentiment === 'neutral') return false;
  return sentiment === 'negative' ? stars >= 4 : stars <= 2;
}

/**
 * An example as a table shows it, with its author's stars where they contradict how it was read; a dash where there is none.
 *
 * @param mayPrint false where the reviews are not ours to print: the id stands for the words.
 * @example
 * exampleInWords({ id: 'r1', excerpt: 'The price hurts.', contradictedBy: 5 }, true);
 * // 'The price hurts. (r1; its author gave 5 stars)'
 */
export function exampleInWords(example: MentionExample | undefined, mayPrint: boolean): string {
  if (example === undefined) return '—';
  const { id, excerpt, contradictedBy } = example;
  const stars = `its author gave ${contradictedBy} ${contradictedBy === 1 ? 'star' : 'stars'}`;
  const source = contradictedBy === undefined ? id : `${id}; ${stars}`;
  return mayPrint ? `${excerpt} (${source})` : source;
}

function excerptOf(text: string, first: number, last: number, language: string): string {
  const room = language === 'zh' ? reach.zh : reach.other;
  const middle = last - first > 4 * room ? first + room : last;
  const start = wordStart(text, Math.max(0, first - room));
  const end = wordEnd(text, Math.min(text.length, middle + room));
  const cut = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`;
}

/** Does not begin inside a Latin word or a surrogate pair. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\w'\udc00-\udfff]/.test(text[start]) && /[\w'\ud800-\udbff]/.test(text[start - 1])) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\w'\udc00-\udfff]/.test(text[end]) && /[\w'\ud800-\udbff]/.test(text[end - 1])) end++;
  return end;
}
