import type { Random } from '@crosscultural/base';
import type { Sentiment } from '@crosscultural/corpus';
import { joinMarked, type MarkedText, plain } from '../template';
import type { MicroblogLanguage } from './language';
import type { EntityType, Microblog } from './schema';

/** What is decided about a post before its text is written. */
export interface MicroblogPlan {
  topic: string;
  pronoun: 'I' | 'we' | undefined;
  entities: readonly EntityType[];
  sentiment: Sentiment;
  exclaims: boolean;
  asks: boolean;
  hashtag: boolean;
  url: boolean;
  /** Handles of the users named with @. */
  mentions: string[];
}

/** A post's text with what it contains. */
export type MicroblogText = Pick<Microblog, 'text' | 'hashtags' | 'urls' | 'entities'>;

/**
 * Writes a post so that its text shows exactly what was planned: a pronoun, question or exclamation mark, hashtag,
 * link, mention or entity is there when planned and nowhere else.
 */
export function writeMicroblog(plan: MicroblogPlan, language: MicroblogLanguage, random: Random): MicroblogText {
  const { grammar } = language;
  const pieces: MarkedText[] = [];
  if (plan.pronoun) pieces.push(grammar.write(plan.pronoun, random));
  for (const entity of plan.entities) pieces.push(grammar.write(`${entity} start`, random));
  pieces.push(grammar.write(`topic ${plan.topic}`, random), grammar.write(plan.sentiment, random));
  pieces.push(grammar.write(plan.exclaims ? 'exclamation' : 'stop', random));
  if (plan.asks) pieces.push(grammar.write('question', random));
  for (const handle of plan.mentions) pieces.push(plain(` @${handle}`));

  const hashtags = plan.hashtag ? [random.pick(language.hashtags[plan.topic])] : [];
  for (const word of hashtags) {
    const tag = language.hashtag(word);
    if (random.chance(0.3)) pieces.unshift(plain(`${tag} `));
    else pieces.push(plain(` ${tag}`));
  }
  const urls = plan.url ? [`http://t.example/${shortCode(random)}`] : [];
  for (const url of urls) pieces.push(plain(` ${url}`));

  const { text, marks } = joinMarked(pieces);
  return {
    text,
    hashtags,
    urls,
    entities: marks.map(({ label, start, end, text: name }) => ({ type: label as EntityType, start, end, text: name })),
  };
}

const codeLetters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function shortCode(random: Random): string {
  return Array.from({ length: 7 }, () => codeLetters[random.integer(codeLetters.length)]).join('');
}
