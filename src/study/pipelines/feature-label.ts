import type { Culture } from '@crosscultural/corpus';
import { withGloss } from '@crosscultural/text';
import type { MappedTerm } from '../../attention';
import { featureLabel, featureWords } from '../../papers';
import type { Study } from '../study';

/**
 * How figures and tables write the feature words of one culture: words of the paper by their name there, celebrities by
 * name with what they are (endorser), concepts of the glossary as the reviewers write them.
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
    return withGloss(written.get(feature) ?? feature);
  };
}
