import { type Grammar, readGrammar } from '../template';
import { chineseHandles, chineseRules } from './lexicon/chinese';
import { chineseTopics } from './lexicon/chinese-topics';
import { englishHandles, englishRules } from './lexicon/english';
import { englishTopics } from './lexicon/english-topics';
import type { TopicWords } from './lexicon/words';
import type { MicroblogPlatform } from './schema';

/** A language as posts use it: rules of a grammar, hashtags per topic, and how tags and handles look. */
export interface MicroblogLanguage {
  code: 'zh' | 'en';
  grammar: Grammar;
  hashtags: Record<string, readonly string[]>;
  hashtag(word: string): string;
  /** A handle is one word of each list and a number. */
  handleWords: readonly [readonly string[], readonly string[]];
}

function topicRules(topics: Record<string, TopicWords>): Record<string, readonly string[]> {
  const rules: Record<string, readonly string[]> = {};
  for (const [topic, words] of Object.entries(topics)) {
    rules[`thing ${topic}`] = words.things;
    rules[`topic ${topic}`] = words.sentences.map((sentence) => sentence.replaceAll('<thing>', `<thing ${topic}>`));
  }
  return rules;
}

function languageOf(
  code: 'zh' | 'en',
  rules: Record<string, readonly string[]>,
  topics: Record<string, TopicWords>,
  words: Pick<MicroblogLanguage, 'hashtag' | 'handleWords'>,
): MicroblogLanguage {
  const hashtags = Object.fromEntries(Object.entries(topics).map(([topic, { hashtags }]) => [topic, hashtags]));
  return { code, grammar: readGrammar({ ...rules, ...topicRules(topics) }), hashtags, ...words };
}

/** Reads the two languages' grammars. */
export function readLanguages(): Record<MicroblogPlatform, MicroblogLanguage> {
  const chinese = { hashtag: (word: string) => `#${word}#`, handleWords: chineseHandles };
  const english = { hashtag: (word: string) => `#${word}`, handleWords: englishHandles };
  return {
    Weibo: languageOf('zh', chineseRules, chineseTopics, chinese),
    Twitter: languageOf('en', englishRules, englishTopics, english),
  };
}
