import { readPart, writeDocuments } from '@crosscultural/corpus';
import { type Step, shardFile } from '@crosscultural/shards';
import { documentMaker, startCleaning } from '@crosscultural/text';

/**
 * Cleaning and segmentation: the documents of the reviews that the rules for single reviews keep and that repeat none of their own shard.
 * Whether one repeats a review of another shard is asked where the documents are used (study.preprocess), by the same rules over all
 * reviews.
 */
export const segment: Step = {
  name: 'segment',
  needs: [],
  async run({ folder, shard, output }) {
    const cleaner = startCleaning();
    const makeDocument = documentMaker();
    const documents = (await readPart(shardFile(folder, shard.name)))
      .filter(({ review }) => cleaner.reasonToRemove(review) === undefined)
      .map(({ review, position }) => ({ position, document: makeDocument(review) }));
    await writeDocuments(output, documents);
  },
};
