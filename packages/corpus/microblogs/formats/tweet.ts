import type { Named } from '../names/names';
import { asList, asRecord, countIn, type FoundPost, said, wordsIn } from '../reading/found-post';
import { passesOn } from '../reading/own-text';
import { mentionsIn, ownWords } from '../reading/texts';

/**
 * A tweet object of Twitter's interface 1.1, full or condensed (as archives of single accounts and twarc keep it), or of an
 * archive that X gives its users: text from the longest form there is, the client out of its link, the clock from the
 * user's `utc_offset`, who is named from the entities. A retweet, and a tweet that quotes another, passes it on.
 *
 * @param tweet the object; `user` may be missing.
 * @param owner of an archive that names no user.
 */
export function postOfTweet(tweet: Record<string, unknown>, owner: Named = {}): FoundPost {
  const user = asRecord(tweet.user);
  const extended = asRecord(tweet.extended_tweet);
  const text = wordsIn(extended.full_text, tweet.full_text, tweet.text);
  const retweeted = asRecord(tweet.retweeted_status);
  const quoted = said(tweet.quoted_status_id_str, tweet.quoted_status_id);
  const answered = said(tweet.in_reply_to_status_id_str, tweet.in_reply_to_status_id);
  const answeredUser = namedBy(
    said(tweet.in_reply_to_user_id_str, tweet.in_reply_to_user_id),
    said(tweet.in_reply_to_screen_name),
  );
  // What answers a tweet is an answer, even if it also says “RT”.
  const isRetweet =
    said(retweeted.id_str, retweeted.id) !== undefined ||
    tweet.is_retweet === true ||
    (answered === undefined && passesOn(text));
  const isReply = !isRetweet && (answered !== undefined || answeredUser !== undefined);
  const kind = isRetweet || (quoted !== undefined && !isReply) ? 'repost' : isReply ? 'reply' : 'original';
  const lists = asRecord(Object.keys(asRecord(extended.entities)).length > 0 ? extended.entities : tweet.entities);
  const hasLists = Array.isArray(lists.user_mentions);
  const own = kind === 'repost' ? ownWords(text) : text;
  const offset = typeof user.utc_offset === 'number' ? user.utc_offset / 60 : undefined;
  return {
    id: said(tweet.id_str, tweet.id),
    platform: 'Twitter',
    author: authorOf(tweet, user, owner),
    followers: countIn(user.followers_count),
    following: countIn(user.friends_count),
    text,
    kind,
    time: said(tweet.created_at),
    zone: 0,
    clock: offset,
    client: said(tweet.source),
    language: said(tweet.lang),
    // What a pure retweet links to and names is not its user's.
    saysUrl: asList(lists.urls).length > 0 && (kind !== 'repost' || own !== ''),
    mentions: hasLists && kind !== 'repost' ? asList(lists.user_mentions).map(mentioned) : mentionsIn(own),
    parent: isRetweet ? said(retweeted.id_str, retweeted.id) : isReply ? answered : quoted,
    parentAuthor: isRetweet ? passedOnBy(retweeted, text) : isReply ? answeredUser : quotedUser(tweet),
    remarks: hasLists ? [] : ['no-entities'],
  };
}

function authorOf(tweet: Record<string, unknown>, user: Record<string, unknown>, owner: Named): Named {
  const id = said(user.id_str, user.id, tweet.user_id_str, tweet.user_id);
  const name = said(user.screen_name, tweet.screen_name, typeof tweet.user === 'string' ? tweet.user : undefined);
  return namedBy(id, name) ?? owner;
}

/** A user as the list of mentions has them: an object, or the number alone where a copy keeps no more. */
function mentioned(entry: unknown): Named {
  const user = asRecord(entry);
  return { id: said(user.id_str, user.id, entry), name: said(user.screen_name) };
}

function passedOnBy(retweeted: Record<string, unknown>, text: string): Named | undefined {
  const user = asRecord(retweeted.user);
  return (
    namedBy(said(user.id_str, user.id), said(user.screen_name)) ?? mentionsIn(text.slice(ownWords(text).length))[0]
  );
}

function quotedUser(tweet: Record<string, unknown>): Named | undefined {
  const user = asRecord(asRecord(tweet.quoted_status).user);
  return namedBy(said(user.id_str, user.id), said(user.screen_name));
}

/** Somebody by number and name; undefined where there is neither. */
export function namedBy(id: string | undefined, name: string | undefined): Named | undefined {
  return id === undefined && name === undefined ? undefined : { id, name };
}
