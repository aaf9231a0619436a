import { conceptOf } from '@crosscultural/text';
import { featureWords, subjectOf } from '../papers';

/**
 * Whether the lists of both languages have a word for a subject. Where one has none, its reviewers may speak of the thing and
 * nobody would count it, so a difference would say something of the lists and not of the cultures.
 *
 * @param subject as `papers.subjectOf` gives it, or a concept of the glossary.
 * @example
 * attention.steps.coveredByBoth('storage'); // true
 * attention.steps.coveredByBoth('endorser-1'); // false: a name that only Chinese reviews are searched for
 */
export function coveredByBoth(subject: string): boolean {
  const words = featureWords.filter(({ id }) => subjectOf(id) === subject);
  const written = (language: 'en' | 'zh') =>
    words.some(({ names, synonyms }) => names[language].length + synonyms[language].length > 0);
  // The glossary's concepts are English meanings of Chinese words: what it reaches from English it reaches from both.
  return (written('en') && written('zh')) || conceptOf(subject.replaceAll('-', ' '), 'en') !== undefined;
}
