import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readContainer, writeContainer } from '@crosscultural/base';
import type { SentimentData } from './sentiment-data';
import { type SimpleModel, simpleModels } from './simple-models';

const kind = 'answers of simple models';

interface KeptAnswers {
  identity: string;
  models: readonly Pick<SimpleModel, 'name' | 'votes'>[];
}

/**
 * The simple models of some data, with what they say of its dev and test texts kept in a folder: to train them takes most of a minute, and
 * whoever only calibrates and compares never asks them anything else. Any other texts have them trained.
 *
 * @param data dev and test are known by being the very lists of this data
 * @param seed of the models
 * @param folder where the answers are kept, `simple-models.bin`; without one the models are trained when first asked
 * @throws UserError when the file is damaged.
 */
export function rememberedSimpleModels(data: SentimentData, seed: number, folder?: string): readonly SimpleModel[] {
  let trained: SimpleModel[] | undefined;
  const train = () => {
    trained ??= simpleModels(data, seed);
    return trained;
  };
  if (folder === undefined) return train();
  const file = path.join(folder, 'simple-models.bin');
  const identity = identityOf(data, seed);
  const kept = keptIn(file, identity) ?? keep(file, identity, train(), data);
  return kept.models.map(({ name, votes }, m) => ({
    ...{ name, votes },
    predict(texts) {
      if (texts === data.dev.texts) return kept.arrays[`dev${m}`];
      if (texts === data.test.texts) return kept.arrays[`test${m}`];
      return train()[m].predict(texts);
    },
  }));
}

/** What was kept of the same data; null where there is nothing, or it is of others. */
function keptIn(file: string, identity: string) {
  if (!existsSync(file)) return null;
  const { description, arrays } = readContainer<Record<string, Float64Array>>(file, kind);
  const kept = description as KeptAnswers;
  return kept.identity === identity ? { ...kept, arrays } : null;
}

function keep(file: string, identity: string, models: readonly SimpleModel[], { dev, test }: SentimentData) {
  const arrays: Record<string, Float64Array> = {};
  models.forEach(({ predict }, m) => {
    Object.assign(arrays, { [`dev${m}`]: predict(dev.texts), [`test${m}`]: predict(test.texts) });
  });
  const description: KeptAnswers = { identity, models: models.map(({ name, votes }) => ({ name, votes })) };
  writeContainer(file, kind, { description, arrays });
  return { ...description, arrays };
}

/** A hash of everything that decides the answers, beside the code. */
function identityOf(
  { classes, language, train, dev, test, related, relatedWeight }: SentimentData,
  seed: number,
): string {
  const labelled = [train, related].map((part) => part && [part.texts, [...part.labels]]);
  return createHash('sha256')
    .update(JSON.stringify([seed, classes, language, labelled, relatedWeight, dev.texts, test.texts]))
    .digest('hex');
}
