import { type FoundPost, said, wordsIn } from '../reading/found-post';
import { passesOn } from '../reading/own-text';
import { mentionsIn, ownWords } from '../reading/texts';

/**
 * A tweet as the archive of the US Congress (congresstweets) keeps it: times by the archive's clock, not the author's; what is passed
 * on begins with `RT @name` or follows `QT @name`, and the link leads to it.
 */
export function postOfCongress(record: Record<string, unknown>): FoundPost {
  const text = wordsIn(record.text);
  const isRepost = passesOn(text);
  const own = isRepost ? ownWords(text) : text;
  const id = said(record.id);
  const linked = /\/status(?:es)?\/(\d+)/.exec(said(record.link) ?? '')?.[1];
  const isReply = !isRepost && /^@\w/.test(text);
  return {
    id,
    platform: 'Twitter',
    author: { id: said(record.user_id), name: said(record.screen_name) },
    text,
    kind: isRepost ? 'repost' : isReply ? 'reply' : 'original',
    time: said(record.time),
    zone: 0,
    client: said(record.source),
    mentions: mentionsIn(own),
    parent: isRepost && linked !== id ? linked : undefined,
    parentAuthor: isRepost ? mentionsIn(text.slice(own.length))[0] : isReply ? mentionsIn(text)[0] : undefined,
    remarks: ['no-entities'],
  };
}
