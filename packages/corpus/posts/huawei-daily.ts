import { UserError } from '@crosscultural/base';
import { type NoticeTally, numbered } from '../formats/notice';
import type { Sentiment } from '../review';
import { decodedJson } from '../values/encoding';
import { localTime } from '../values/times';
import { textOf } from './cells';
import { cappedAt } from './collection';
import type { PostRow } from './columns';

/** Interactions with the Weibo posts about Huawei of each day, by the sentiment that the source gave the posts. */
export interface DailyInteractions {
  /** Days since 1970-01-01, rising. */
  day: Int32Array;
  /** Of each day and sentiment. Posts are at most 30 a day in all: use them as shares only. */
  bySentiment: Record<Sentiment, Record<'posts' | 'shares' | 'comments' | 'likes', Int32Array>>;
}

/** The most liked positive and negative post of each day, and the day's interactions. */
export interface HuaweiDaily {
  daily: DailyInteractions;
  topPosts: PostRow[];
}

const sides: Record<Sentiment, string> = { positive: '积极', neutral: '中性', negative: '消极' };
/** Posts (条数), reposts (转发), comments (评论) and likes (赞). */
const measures = { posts: '条数', shares: '转发', comments: '评论', likes: '赞' } as const;

/**
 * Weibo about Huawei, day by day, December 2018 to December 2019 (cxgoal-97): what each day's posts got, and its top posts. A year of five
 * digits (`22019-04-23`) is put right; days in no calendar (`2019-09-31`) are left out; account names are not read. The top
 * posts have the sentiment of their side as label, and no counts of their own.
 *
 * @param file the path of the JSON file: an array with an object a day.
 * @param tally takes what was put right, and the cap on posts.
 * @throws UserError when the file is missing or is not such an array.
 */
export async function readHuaweiDaily(file: string, tally: NoticeTally): Promise<HuaweiDaily> {
  const records = await decodedJson(file);
  if (!Array.isArray(records)) throw new UserError(`${file}: expected an array with an object a day.`);
  const days: { day: number; record: Record<string, unknown> }[] = [];
  const topPosts: PostRow[] = [];
  for (const [index, value] of records.entries()) {
    const record = (value ?? {}) as Record<string, unknown>;
    const day = dayOf(String(record.日期序号 ?? ''), tally, index + 1);
    if (day === undefined) continue;
    days.push({ day, record });
    for (const label of ['positive', 'negative'] as const) {
      const cell = record[`${sides[label]}微博`];
      // A zero says that the side had no post on that day.
      if (cell === undefined || cell === 0 || cell === '0') continue;
      if (typeof cell === 'number') tally.count('number-text', index + 1);
      const text = textOf(String(cell), tally, index + 1);
      const time = { day, second: 0 };
      topPosts.push({
        id: `huawei-weibo:${index + 1}-${label}`,
        text,
        platform: 'Weibo',
        time,
        brand: 'Huawei',
        label,
      });
    }
  }
  days.sort((a, b) => a.day - b.day);
  const cap = cappedAt(days.map(({ record }) => countIn(record.微博条数)));
  if (cap !== undefined) {
    const message = `Weibo: never more than ${cap.cap} posts a day, and exactly so many on ${cap.reached} of ${numbered(cap.days, 'day')}: the source was capped; use shares and interactions, never numbers of posts.`;
    tally.say({ kind: 'capped-count', count: cap.reached, message });
  }
  const message = `Weibo: ${numbered(topPosts.length, 'post')} about Huawei, the top positive and the top negative one of ${numbered(days.length, 'day')}; mostly media and the firm itself; without counts of their own.`;
  tally.say({ kind: 'selection', count: topPosts.length, message });
  const side = (name: string) => {
    const column = (measure: string) => Int32Array.from(days, ({ record }) => countIn(record[`${name}${measure}`]));
    return {
      posts: column(measures.posts),
      shares: column(measures.shares),
      comments: column(measures.comments),
      likes: column(measures.likes),
    };
  };
  const bySentiment = { positive: side(sides.positive), neutral: side(sides.neutral), negative: side(sides.negative) };
  return { daily: { day: Int32Array.from(days, ({ day }) => day), bySentiment }, topPosts };
}

function dayOf(written: string, tally: NoticeTally, line: number): number | undefined {
  const mended = written.replace(/^2(?=2\d{3}-)/, '');
  const time = localTime(mended);
  if (typeof time === 'string') {
    tally.count(time === 'impossible' ? 'impossible-date' : 'undated', line, written);
    return undefined;
  }
  if (mended !== written) tally.count('mended-date', line, written);
  return time.day;
}

const countIn = (value: unknown) => (typeof value === 'number' && value >= 0 ? value : -1);
