import { asList, asRecord, countIn, type FoundPost, type FoundUser, said, wordsIn } from '../reading/found-post';
import { mentionsIn, ownWords } from '../reading/texts';
import { namedBy } from './tweet';

/** What the pages of Twitter's interface 2 tell beside the tweets (`includes`). */
export interface Included {
  /** By their number. */
  users: Map<string, FoundUser>;
  /** Who wrote a tweet, by its number. */
  authors: Map<string, string>;
}

/** Takes in the `includes` of a page. */
export function include(included: Included, includes: unknown): void {
  for (const entry of asList(asRecord(includes).users)) {
    const user = asRecord(entry);
    const id = said(user.id);
    const counts = asRecord(user.public_metrics);
    if (id === undefined) continue;
    const facts = { followers: countIn(counts.followers_count), following: countIn(counts.following_count) };
    included.users.set(id, { id, name: said(user.username), ...facts });
  }
  for (const entry of asList(asRecord(includes).tweets)) {
    const { id, author_id } = asRecord(entry);
    const [number, author] = [said(id), said(author_id)];
    if (number !== undefined && author !== undefined) included.authors.set(number, author);
  }
}

/**
 * A tweet object of Twitter's interface 2 (`author_id`, `referenced_tweets`). Its time is UTC; no clock of the author is told.
 *
 * @param included what the file tells of users and of the tweets that are referred to.
 */
export function postOfTweetV2(tweet: Record<string, unknown>, included: Included): FoundPost {
  const text = wordsIn(asRecord(tweet.note_tweet).text, tweet.text);
  const referred = asList(tweet.referenced_tweets).map(asRecord);
  const to = (type: string) => said(referred.find((reference) => reference.type === type)?.id);
  const [retweeted, quoted, answered] = ['retweeted', 'quoted', 'replied_to'].map(to);
  const answeredUser = said(tweet.in_reply_to_user_id);
  const isReply = retweeted === undefined && (answered !== undefined || answeredUser !== undefined);
  const passes = retweeted ?? (isReply ? undefined : quoted);
  const kind = passes !== undefined ? 'repost' : isReply ? 'reply' : 'original';
  const parent = passes ?? answered;
  const writer = parent === undefined ? undefined : included.authors.get(parent);
  const lists = asRecord(tweet.entities);
  const own = kind === 'repost' ? ownWords(text) : text;
  const names = asList(lists.mentions).map((entry) => {
    const { id, username } = asRecord(entry);
    return { id: said(id), name: said(username) };
  });
  const id = said(tweet.author_id);
  const user = id === undefined ? undefined : included.users.get(id);
  return {
    id: said(tweet.id),
    platform: 'Twitter',
    author: { id, name: user?.name },
    followers: user?.followers,
    following: user?.following,
    text,
    kind,
    time: said(tweet.created_at),
    zone: 0,
    client: said(tweet.source),
    language: said(tweet.lang),
    saysUrl: asList(lists.urls).length > 0 && own !== '',
    mentions: kind === 'repost' ? mentionsIn(own) : names.length > 0 ? names : mentionsIn(text),
    parent,
    parentAuthor:
      namedBy(isReply ? (answeredUser ?? writer) : writer, undefined) ??
      (kind === 'repost' ? mentionsIn(text.slice(own.length))[0] : undefined),
    remarks: tweet.entities === undefined && /[@#]|https?:/.test(text) ? ['no-entities'] : [],
  };
}
