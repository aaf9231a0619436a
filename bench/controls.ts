/**
 * Do the negative controls turn claims A4–A10 off when the triplets are extracted? A trained model of each language reads the
 * default simulation and the two controls, 1,500 reviews a culture each; the ledger judges what it extracts.
 *
 *   npx tsx bench/controls.ts CHINESE_MODEL ENGLISH_MODEL   (for example data/cache/triplet-model-simulated-… after `npm start`)
 */

import { extractTriplets, loadTripletModel } from '../packages/absa';
import { type Culture, cultures, type Review } from '../packages/corpus';
import { plantedConcepts, simulateReviews, simulationProfiles } from '../packages/simulation';
import { aspectTerms, featureMentions, mapAspectTerms, termTable } from '../src/attention';
import { type ClaimId, runLedger } from '../src/claims';

const ids: ClaimId[] = ['A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10'];
const endorsers = Object.fromEntries(
  plantedConcepts.filter(({ group }) => group !== undefined).map(({ chinese, id }) => [chinese, id]),
);

async function main([chinese, english]: string[]): Promise<void> {
  const models = {
    zh: await loadTripletModel(chinese, { engine: 'wasm' }),
    en: await loadTripletModel(english, { engine: 'wasm' }),
  };
  for (const profile of simulationProfiles) {
    const reviews: Record<Culture, Review[]> = { domestic: [], foreign: [] };
    for (const review of simulateReviews({ profile, seed: 2023 })) reviews[review.culture].push(review);
    // Shuffled cultures mix the languages: each review is read by the model of its language.
    const extracted = Object.fromEntries(
      cultures.map((culture) => [
        culture,
        (['zh', 'en'] as const).flatMap((language) => read(reviews[culture], language)),
      ]),
    );
    const evidence = Object.fromEntries(
      cultures.map((culture) => {
        const table = termTable(mapAspectTerms(aspectTerms(extracted[culture], culture), { synonyms: endorsers }));
        return [culture, { mentions: featureMentions(extracted[culture], table) }];
      }),
    );
    const verdicts = runLedger({ seed: 2023, reviews: evidence }, ids);
    console.log(profile, verdicts.map(({ id, verdict }) => `${id} ${verdict}`).join(', '));
  }

  function read(all: Review[], language: 'zh' | 'en'): Review[] {
    const own = all.filter((review) => review.language === language);
    const triplets = extractTriplets(models[language], own);
    return own.map((review, i) => ({ ...review, triplets: triplets[i] }));
  }
}

main(process.argv.slice(2));
