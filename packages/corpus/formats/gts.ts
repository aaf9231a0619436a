import { UserError } from '@crosscultural/base';
import { z } from 'zod';
import { parseReview, parseSentiment, type Review, type Triplet } from '../review';
import { describeWhere, parseAs } from '../where';
import { jsonItems } from './json-items';
import { type LabelledOrigin, labelledReview, languageOfTexts } from './labelled-origin';
import { withoutBlanks } from './word-positions';
import { taggedRuns } from './word-tags';

const itemSchema = z.looseObject({
  sentence: z.string(),
  triples: z.array(z.looseObject({ target_tags: z.string(), opinion_tags: z.string(), sentiment: z.string() })),
});

/**
 * The JSON of GTS (Wu et al. 2020): of each sentence its `triples`, each with a target, its opinions (`the\O screen\B …`) and a
 * sentiment. Several opinions of one target are several triplets.
 *
 * @param idPrefix begins the ids; the number in the file follows.
 * @throws UserError naming the item and what was expected there.
 */
export async function* readGts(file: string, idPrefix: string, origin: LabelledOrigin = {}): AsyncGenerator<Review> {
  const items = await jsonItems(file);
  const sentences = items.map(({ item, line }) => ({ line, ...parseAs(itemSchema, item, { file, line }) }));
  const languageOf = languageOfTexts(
    sentences.slice(0, 300).map(({ sentence }) => sentence),
    origin.language,
  );
  for (const [i, { sentence, triples, line }] of sentences.entries()) {
    const where = { file, line };
    const words = sentence.split(/\s+/).filter((word) => word !== '');
    const runs = (tags: string) => {
      const all = tags.split(/\s+/).filter((tag) => tag !== '');
      if (all.length !== words.length) {
        throw new UserError(
          `${describeWhere(where)}: expected ${words.length} tags such as "screen\\\\B", found ${all.length} in sentence ${i + 1}.`,
        );
      }
      return taggedRuns(words, (at) => {
        const tag = all[at].slice(-1);
        return tag === 'B' || tag === 'I' ? { kind: 'term', begins: tag === 'B' } : undefined;
      }).map(({ span }) => span);
    };
    const triplets = triples.flatMap(({ target_tags, opinion_tags, sentiment }) => {
      const opinions = runs(opinion_tags);
      const judged = parseSentiment(sentiment, where);
      return runs(target_tags).flatMap((aspect) =>
        opinions.map((opinion): Triplet => ({ aspect, opinion, sentiment: judged })),
      );
    });
    const text = words.join(' ');
    const language = languageOf(text);
    const written = language === 'zh' ? withoutBlanks({ text, triplets }) : { text, triplets };
    yield parseReview(labelledReview({ id: `${idPrefix}:${i + 1}`, ...written }, language, origin), where);
  }
}
