import type { Review, Sentiment } from '@crosscultural/corpus';
import type { AttentionLexicon } from '../words/lexicon';
import { termIn } from '../words/senses';
import type { TermTable } from './feature-mentions';

/** A review that names a feature word, cut to what stands around it. */
export interface MentionExample {
  /** The review's id in the corpus. */
  id: string;
  excerpt: string;
}

/** Characters shown on each side of the aspect: Chinese says more with fewer. */
const reach = { zh: 16, other: 36 };

/**
 * The first reviews that judge a feature word in one way, short ones first, so that a number can be checked by reading.
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
    found.push({ id, excerpt: excerptOf(text, first, last, language), length: text.length });
  }
  return found
    .sort((a, b) => a.length - b.length || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id, excerpt }) => ({ id, excerpt }));
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
