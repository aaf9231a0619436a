import path from 'node:path';
import { sha256OfFile, UserError } from '@crosscultural/base';
import { type PartReview, readPart, writeTriplets } from '@crosscultural/corpus';
import { holdsPosition, type Step, shardFile } from '@crosscultural/shards';

/** Who extracts the triplets of shards. */
export interface ShardTriplets {
  /** What does the arithmetic: `wasm` gives the same bytes on every CPU. */
  engine: 'wasm' | 'onnx';
  /** For each language, the SHA-256 of `model.bin` of the model that ships for it. */
  models: Readonly<Record<string, string>>;
}

/** Reviews that are read together: enough to fill the model's batches, few enough to keep memory flat. */
const reviewsAtOnce = 256;

/** The triplets of each review of a shard that repeats no other exactly and whose language has a model. */
export const triplets: Step = {
  name: 'triplets',
  needs: [],
  async run({ folder, shard, shards, parameters, output }) {
    const { engine, models } = parameters as ShardTriplets;
    // Loaded by who extracts alone: it takes longer than to segment a small shard.
    const { extractTriplets, loadTripletModel } = await import('@crosscultural/absa');
    // The copies of a text whose first place is lost stand for it.
    const reviews = (await readPart(shardFile(folder, shard.name))).filter(
      ({ exactPosition }) => exactPosition === null || !holdsPosition(shards, exactPosition),
    );
    const rows = [];
    for (const language of Object.keys(models).sort()) {
      const own = reviews.filter(({ review }) => review.language === language);
      if (own.length === 0) continue;
      const model = await loadTripletModel(await folderOfModel(language, models[language]), { engine });
      for (let start = 0; start < own.length; start += reviewsAtOnce) {
        const some: PartReview[] = own.slice(start, start + reviewsAtOnce);
        const found = extractTriplets(
          model,
          some.map(({ review }) => review),
        );
        rows.push(...some.map(({ review, position }, i) => ({ position, id: review.id, triplets: found[i] })));
      }
      model.dispose();
    }
    await writeTriplets(
      output,
      rows.sort((a, b) => a.position - b.position),
    );
  },
};

/** @throws UserError when this machine has another model than the one that is asked for. */
async function folderOfModel(language: string, sha256: string): Promise<string> {
  const { shippedModel } = await import('@crosscultural/absa');
  const { folder, name } = shippedModel('triplets', language);
  if ((await sha256OfFile(path.join(folder, 'model.bin'))) === sha256) return folder;
  throw new UserError(
    `${name} is another model here than where the triplets were asked for: use the same on every machine.`,
  );
}
