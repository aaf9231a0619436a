import type { MappedTerm } from '@crosscultural/attention';
import type { Culture } from '@crosscultural/corpus';
import { featureLabel, featureWords } from '../../papers';
import type { Study } from '../study';
import { meaningOf } from './words';

/**
 * How figures and tables write the feature words of one culture: words of the paper by their name there, celebrities by
 * name with what they are (endorser), concepts of the glossary as the reviewers write them. A Chinese word has its meaning in brackets; one
 * that no glossary has, what it counts for.
 *
 * @param mapped what the reviewers' terms were mapped to.
 */
export function featureLabeller(
  study: Study,
  culture: Culture,
  mapped: readonly MappedTerm[],
): (feature: string) => string {
  const listed = new Set(featureWords.map(({ id }) => id));
  const written = new Map<string, string>();
  for (const row of mapped) {
    if (row.feature !== null && !written.has(row.feature)) written.set(row.feature, row.written);
  }
  return (feature) => {
    if (listed.has(feature)) return featureLabel(feature, culture);
    const endorser = study.endorsers[Number(/^endorser-(\d+)$/.exec(feature)?.[1]) - 1];
    if (endorser !== undefined) return `${endorser} (${study.endorserNames[endorser] ?? 'a celebrity'}, endorser)`;
    const word = written.get(feature) ?? feature;
    const meaning = meaningOf(study, word) ?? (isChinese(word) ? feature.replaceAll('-', ' ') : word);
    return meaning === word ? word : `${word} (${meaning})`;
  };
}

const isChinese = (word: string) => /\p{Script=Han}/u.test(word);
