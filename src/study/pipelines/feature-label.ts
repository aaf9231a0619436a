import { withGloss } from '@crosscultural/text';
import type { MappedTerm } from '../../attention';
import type { Culture } from '../../corpus';
import { featureLabel, featureWords } from '../../papers';
import type { Study } from '../study';

/**
 * How figures and tables write the feature words of one culture: words of the paper by their name there, celebrities by
 * name with a remark, concepts of the glossary as the reviewers write them.
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
    const endorser = Number(/^endorser-(\d+)$/.exec(feature)?.[1]);
    const name = study.endorsers[endorser - 1];
    return name === undefined ? withGloss(written.get(feature) ?? feature) : `${name} (endorser)`;
  };
}
