import { UserError } from '@crosscultural/base';
import { type PlantedConcept, plantedConcepts } from './planted';

export const simulationProfiles = ['default', 'shuffled-cultures', 'flat-satisfaction'] as const;

/**
 * What is planted. `default`: the claims of Paper A hold. Two negative controls: `shuffled-cultures` gives each review
 * of a Chinese and an English one the other's culture with probability 1/2, so that nothing depends on culture;
 * `flat-satisfaction` praises everything equally often.
 */
export type SimulationProfile = (typeof simulationProfiles)[number];

/** Satisfaction of every feature word in the profile `flat-satisfaction`. */
export const flatSatisfaction = 0.66;

/** The feature words with the values that a profile plants. @throws UserError for a profile that does not exist. */
export function profileConcepts(profile: SimulationProfile): readonly PlantedConcept[] {
  if (!simulationProfiles.includes(profile)) {
    throw new UserError(`There is no simulation profile “${profile}”; choose one of ${simulationProfiles.join(', ')}.`);
  }
  if (profile !== 'flat-satisfaction') return plantedConcepts;
  return plantedConcepts.map((concept) => ({ ...concept, satisfaction: flatSatisfaction }));
}
