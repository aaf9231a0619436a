import { openDatabase } from '@crosscultural/base';
import { type Step, shardFile } from '@crosscultural/shards';
import { documentMaker, startCleaning } from '@crosscultural/text';
import { readPart } from '../corpus';

/**
 * Cleaning and segmentation: the documents of the reviews that the rules for single reviews keep and that repeat none of their own shard.
 * Whether one repeats a review of another shard is asked where the documents are used, by the same rules over all reviews.
 */
export const segment: Step = {
  name: 'segment',
  needs: [],
  async run({ folder, shard, output }) {
    const cleaner = startCleaning();
    const makeDocument = documentMaker();
    const database = await openDatabase(':memory:');
    try {
      await database.run('CREATE TABLE documents (position INTEGER, id VARCHAR, culture VARCHAR, tokens VARCHAR)');
      const rows = (await readPart(shardFile(folder, shard.name)))
        .filter(({ review }) => cleaner.reasonToRemove(review) === undefined)
        .map(({ review, position }) => {
          const { id, culture, tokens } = makeDocument(review);
          return [position, id, culture, JSON.stringify(tokens)];
        });
      await database.append('documents', rows);
      await database.run(
        `COPY (SELECT * FROM documents ORDER BY position) TO '${output.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
      );
    } finally {
      database.close();
    }
  },
};
