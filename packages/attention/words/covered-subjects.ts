import { conceptOf } from '@crosscultural/text';
import type { AttentionLexicon } from './lexicon';

/**
 * Whether the lists of both languages have a word for a subject. Where one has none, its reviewers may speak of the thing and
 * nobody would count it, so a difference would say something of the lists and not of the cultures.
 *
 * @param words the words of a lexicon.
 * @param subject as a word's `subject` has it, or a concept of the glossary.
 * @example
 * coveredByBoth(lexicon.words, 'storage'); // true
 * coveredByBoth(lexicon.words, 'endorser-1'); // false: a name that only Chinese reviews are searched for
 */
export function coveredByBoth(words: AttentionLexicon['words'], subject: string): boolean {
  const named = words.filter((word) => word.subject === subject);
  const written = (language: 'en' | 'zh') =>
    named.some(({ names, synonyms }) => names[language].length + synonyms[language].length > 0);
  // The glossary's concepts are English meanings of Chinese words: what it reaches from English it reaches from both.
  return (written('en') && written('zh')) || conceptOf(subject.replaceAll('-', ' '), 'en') !== undefined;
}
