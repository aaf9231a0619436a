import { domainStopWords, keptDespiteStopList } from './lexicons/stop-words';

const lists = new Map<string, ReadonlySet<string>>();

/**
 * The stop words of a language: stopwords-iso, plus words that say nothing in reviews of electronics (电脑, product),
 * less those of the list that do (problem, better, computer).
 *
 * @param language ISO 639-1: `zh` or `en`.
 * @example
 * text.stopWords('en').has('the'); // true
 */
export function stopWords(language: 'zh' | 'en'): ReadonlySet<string> {
  let list = lists.get(language);
  if (!list) {
    const published = require('stopwords-iso') as Record<string, string[]>;
    const all = new Set([...published[language], ...domainStopWords[language]]);
    for (const word of keptDespiteStopList[language]) all.delete(word);
    list = all;
    lists.set(language, list);
  }
  return list;
}
