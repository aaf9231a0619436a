import { UserError, wilsonInterval } from '@crosscultural/base';

/** The share of a topic in a period. */
export interface TopicShare {
  /** Place of the topic in the model. */
  topic: number;
  /** As `periods` numbers it. */
  period: number;
  /** Documents of the period that hold any token. */
  documents: number;
  /** Tokens of the topic in the period. */
  tokens: number;
  /** Of all tokens of the period; null in a period without tokens. */
  share: number | null;
  /** 95 % interval; null in a period without tokens. */
  interval: [number, number] | null;
}

/**
 * The share of each topic in each period, of the tokens of its documents. The interval is Wilson's, with as many units as
 * there are independent tokens: tokens of one document go together, so that the variance of the share is that of a
 * ratio of sums over documents (linearised, Cochran 1977, §6.4). That the topics themselves are estimated is not in it.
 *
 * @param documentTopicCounts D × K: tokens of a document in a topic, as `LdaModel.documentTopicCounts`.
 * @param periods for each document its period, 0, 1, 2 … (days, weeks, quarters); −1 leaves a document without date out.
 * @returns rows by topic, then period; every period up to the last one, empty ones too; none without documents.
 * @throws UserError when the lists differ in length or a period is no whole number of at least −1.
 * @example
 * topicsOverTime(model.documentTopicCounts, reviews.map(({ week }) => week));
 */
export function topicsOverTime(
  documentTopicCounts: readonly ArrayLike<number>[],
  periods: ArrayLike<number>,
): TopicShare[] {
  if (documentTopicCounts.length !== periods.length) {
    throw new UserError(`${documentTopicCounts.length} documents need as many periods, not ${periods.length}.`);
  }
  let count = 0;
  for (let d = 0; d < periods.length; d++) {
    if (!(Number.isInteger(periods[d]) && periods[d] >= -1)) {
      throw new UserError(`The period of document ${d} must be a whole number of at least -1, not ${periods[d]}.`);
    }
    count = Math.max(count, periods[d] + 1);
  }
  const inPeriod: ArrayLike<number>[][] = Array.from({ length: count }, () => []);
  documentTopicCounts.forEach((row, d) => {
    if (periods[d] >= 0 && total(row) > 0) inPeriod[periods[d]].push(row);
  });
  const topics = documentTopicCounts.length === 0 ? 0 : documentTopicCounts[0].length;
  return Array.from({ length: topics }, (_, topic) =>
    inPeriod.map((rows, period): TopicShare => ({ topic, period, documents: rows.length, ...shareOf(rows, topic) })),
  ).flat();
}

function shareOf(rows: readonly ArrayLike<number>[], topic: number): Pick<TopicShare, 'tokens' | 'share' | 'interval'> {
  let [tokens, all] = [0, 0];
  for (const row of rows) {
    tokens += row[topic];
    all += total(row);
  }
  if (all === 0) return { tokens, share: null, interval: null };
  const share = tokens / all;
  let squares = 0;
  for (const row of rows) squares += (row[topic] - share * total(row)) ** 2;
  const variance = rows.length > 1 ? (rows.length / (rows.length - 1)) * (squares / (all * all)) : 0;
  // Where documents tell nothing of the variance (one alone, a topic that nobody has), each counts as one unit.
  const units = variance > 0 ? Math.min(all, (share * (1 - share)) / variance) : rows.length;
  return { tokens, share, interval: wilsonInterval(share, units) };
}

function total(row: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < row.length; k++) sum += row[k];
  return sum;
}
