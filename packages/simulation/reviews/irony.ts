import { irony as english } from './lexicon/en/language';
import { irony as chinese } from './lexicon/zh/language';

const phrases = { en: phrasesIn(english), zh: phrasesIn(chinese) };

/**
 * Whether an opinion is one of those that the grammar means ironically: praise that blames.
 *
 * @param opinion as the review writes it.
 * @param language `zh` or `en`.
 */
export function isPlantedIrony(opinion: string, language: string): boolean {
  return (language === 'zh' ? phrases.zh : phrases.en).test(opinion.toLowerCase());
}

/** The opinions of the templates: what stands between < and >, with alternatives as [a|b]. */
function phrasesIn(templates: readonly string[]): RegExp {
  const opinions = templates.flatMap((template) => [...template.matchAll(/<([^>]+)>/g)].map(([, opinion]) => opinion));
  const sources = opinions.map((opinion) =>
    opinion
      .toLowerCase()
      .replace(/[.*+?^${}()\\]/g, '\\$&')
      .replace(/\[([^\]]*)\]/g, '(?:$1)'),
  );
  return new RegExp(`^(?:${sources.join('|')})$`, 'u');
}
