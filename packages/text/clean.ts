import { withoutMarkup } from './character-steps';
import { type CharacterCounts, countCharacters } from './characters';
import { cleaningRules } from './cleaning-rules';
import type { RawText } from './raw-text';

/** What stage 1 removed, one row a rule. */
export interface CleaningCount {
  rule: string;
  explanation: string;
  /** Reviews removed by this rule. */
  count: number;
  /** Ids of the first removed reviews, at most three. */
  examples: string[];
  /** Short texts of the rule `repeated` that stayed, because another buyer wrote the same; only where there are any. */
  ofOtherBuyers?: number;
}

export interface CleaningOptions {
  /** Ids of near-repeated reviews, found elsewhere (the store's report); all of them are removed. */
  nearRepeated?: ReadonlySet<string>;
}

const repeated = {
  name: 'repeated',
  explanation:
    'The same letters and digits as an earlier review of the same culture; short ones stay where another author or the platform’s own id is known.',
};
const nearRepeated = { name: 'near-repeated', explanation: 'Almost the same text as an earlier review.' };

/** Every rule of stage 1 with its explanation, in the order in which they are asked. */
export const cleaningRuleTable: readonly { name: string; explanation: string }[] = [
  ...cleaningRules.map(({ name, explanation }) => ({ name, explanation })),
  repeated,
  nearRepeated,
];

const examplesPerRule = 3;

/** Up to here two buyers may well write the same (质量很好，物流也快); what is longer was copied. */
const shortText = { hanCharacters: 12, words: 6 };

function isShort({ han, kana, hangul, latinWords }: CharacterCounts): boolean {
  const characters = han + kana + hangul;
  return characters > 0 ? characters + latinWords <= shortText.hanCharacters : latinWords <= shortText.words;
}

/** Who wrote a review, by the author or else by an id that a platform gave; `name:12` numbers a row and names nobody. */
function buyerOf({ author, id }: RawText): string | undefined {
  return author ?? (/:\d+$/.test(id) ? undefined : id);
}

/** Looks at one review after another and remembers which texts it has seen. */
export interface Cleaner {
  /** The name of the rule that removes this review, or `undefined` to keep it. */
  reasonToRemove(review: RawText): string | undefined;
  /** The counts so far. */
  report(): CleaningCount[];
}

/** Starts stage 1 for one corpus: reviews are handed in one by one, so that a stream of any length can be cleaned. */
export function startCleaning(options: CleaningOptions = {}): Cleaner {
  const report = cleaningRuleTable.map(({ name, explanation }) => ({
    rule: name,
    explanation,
    count: 0,
    examples: [] as string[],
  }));
  const seen: Record<string, Set<number>> = {};
  /** Short texts with their authors: culture, fingerprint and author in one. */
  const seenOf = new Set<string>();
  const repeatedRow: CleaningCount = report[cleaningRules.length];

  const removed = (ruleIndex: number, review: RawText) => {
    const row = report[ruleIndex];
    row.count++;
    if (row.examples.length < examplesPerRule) row.examples.push(review.id);
    return row.rule;
  };

  return {
    reasonToRemove(review) {
      const text = withoutMarkup(review.text);
      const measured = { review, text, counts: countCharacters(text) };
      for (let i = 0; i < cleaningRules.length; i++) {
        if (cleaningRules[i].removes(measured)) return removed(i, review);
      }
      seen[review.culture] ??= new Set();
      const fingerprints = seen[review.culture];
      const { fingerprint } = measured.counts;
      const isKnown = fingerprints.has(fingerprint);
      fingerprints.add(fingerprint);
      const buyer = isShort(measured.counts) ? buyerOf(review) : undefined;
      const own = `${review.culture} ${fingerprint} ${buyer}`;
      if (isKnown && (buyer === undefined || seenOf.has(own))) return removed(cleaningRules.length, review);
      if (buyer !== undefined) seenOf.add(own);
      if (isKnown) repeatedRow.ofOtherBuyers = (repeatedRow.ofOtherBuyers ?? 0) + 1;
      if (options.nearRepeated?.has(review.id)) return removed(cleaningRules.length + 1, review);
      return undefined;
    },
    report: () => report.map((row) => ({ ...row, examples: [...row.examples] })),
  };
}

/**
 * Stage 1 on a whole corpus: the reviews that stay, in their order, and the count of each rule.
 *
 * @param reviews in the order in which they are kept; of repeated ones the first stays.
 * @param options the near-repeated reviews, which are removed, too; none unless given.
 * @example
 * text.cleanReviews(reviews).cleaning.map(({ rule, count }) => `${rule}: ${count}`);
 */
export function cleanReviews<Text extends RawText>(
  reviews: Iterable<Text>,
  options: CleaningOptions = {},
): { kept: Text[]; cleaning: CleaningCount[] } {
  const cleaner = startCleaning(options);
  const kept: Text[] = [];
  for (const review of reviews) if (cleaner.reasonToRemove(review) === undefined) kept.push(review);
  return { kept, cleaning: cleaner.report() };
}
