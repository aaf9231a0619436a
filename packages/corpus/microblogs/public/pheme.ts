import { postOfTweet } from '../formats/tweet';
import type { FoundPost } from '../reading/found-post';
import { said } from '../reading/found-post';
import { recordsOf } from './ced';

/**
 * Tweets about events that gave rise to rumours: the source tweets of PHEME and the threads of RumourEval; their group is the event,
 * but in RumourEval's test part, which mixes events.
 *
 * @param file the path of tweets.jsonl.gz.
 * @throws UserError when the file is missing or cut off.
 */
export async function* phemeTweets(file: string): AsyncGenerator<FoundPost | undefined> {
  for await (const tweet of recordsOf(file)) {
    if (said(tweet.text) === undefined) {
      yield undefined;
      continue;
    }
    const event = (said(tweet.event) ?? '').replace(/^(?:train|dev)\//, '');
    yield { ...postOfTweet(tweet), group: event === 'test' ? undefined : event };
  }
}
