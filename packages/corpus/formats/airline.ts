import { lenientCsvRows } from './lenient-csv';
import { type NoticeTally, numbered, type ReaderNotice } from './notice';

/** A tweet about an airline; identifier, name and place are not read. */
export interface AirlineTweet {
  text: string;
  sentiment: string | undefined;
  airline: string | undefined;
  /** `2015-02-24 11:35:52 -0800` */
  createdAt: string;
  retweets: string | undefined;
  /** Of the file, counted from 1. */
  line: number;
}

export const airlineMessages: Partial<Record<ReaderNotice['kind'], (count: number) => string>> = {
  'swallowed-rows': (count) =>
    `${numbered(count, 'text')} whose closing quote was lost, so that the rows after it were read as text; cut where its own row ends`,
  'mended-date': (count) => `${numbered(count, 'date')} in the wrong column because a comma was lost, put right`,
};

/** Where a text's own row ends when its closing quote was lost: the next row begins with a tweet's identifier. */
const swallowing = /^(.*?)(?:\ufffd\??)?,,(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}),[^\n]*\n\d{15,}/s;

/**
 * The tweets of "Twitter US airline sentiment" (Figure Eight, 2015): UTF-8 in which single bytes were lost, and with
 * them some closing quotes; identifiers that a spreadsheet rounded; four columns without a name.
 *
 * @param file the path of Tweets.csv.
 * @param tally takes what was put right.
 * @throws UserError when the file is missing or cut off.
 */
export async function* airlineTweets(file: string, tally: NoticeTally): AsyncGenerator<AirlineTweet> {
  for await (const { value, line } of lenientCsvRows(file, tally)) {
    const text = value('text') ?? '';
    const own = swallowing.exec(text);
    if (own) tally.count('swallowed-rows', line);
    yield {
      text: own ? own[1] : text,
      sentiment: value('airline_sentiment'),
      airline: value('airline'),
      createdAt: own ? own[2] : createdAt(value, tally, line),
      retweets: value('retweet_count'),
      line,
    };
  }
}

/** The date, which stands one column to the left where a comma was lost with the bytes before it. */
function createdAt(value: (column: string) => string | undefined, tally: NoticeTally, line: number): string {
  const cell = value('tweet_created') ?? '';
  const left = value('tweet_coord') ?? '';
  if (/^\d{4}-/.test(cell) || !/^\d{4}-/.test(left)) return cell;
  tally.count('mended-date', line, left);
  return left;
}
