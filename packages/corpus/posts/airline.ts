import { airlineTweets } from '../formats/airline';
import { type NoticeTally, numbered } from '../formats/notice';
import { countOf, textOf, timeOf } from './cells';
import type { PostRow } from './columns';

/**
 * Tweets about six US airlines (Figure Eight, 16 to 24 February 2015) as dated posts: retweets are the shares, the
 * airline is the brand, the sentiment that people gave is the label. Dates are those of −0800, as the file has them.
 *
 * @throws UserError when the file is missing or cut off.
 */
export async function* airlinePosts(file: string, tally: NoticeTally): AsyncGenerator<PostRow> {
  let row = 0;
  for await (const { text, createdAt, retweets, airline, sentiment, line } of airlineTweets(file, tally)) {
    row++;
    const time = timeOf(createdAt, tally, line);
    if (time === undefined) continue;
    yield {
      id: `airline:${row}`,
      text: textOf(text, tally, line),
      platform: 'Twitter',
      time,
      shares: countOf(retweets, tally, line),
      brand: airline || undefined,
      label: sentiment,
    };
  }
  const message = `Twitter: ${numbered(row, 'tweet')} that name an airline, nine days of February 2015; retweets are the only interaction.`;
  tally.say({ kind: 'selection', count: row, message });
}
