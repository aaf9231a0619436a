import { instructiveSentence, type LabelledSentence } from '@crosscultural/absa';
import type { Table } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import type { StudyTripletModel } from '../models/triplet-model';

/** What a triplet model learned from, as a row of a table: counts of labelled reviews, null where it was not trained here. */
export interface TrainingDataRow extends Record<string, unknown> {
  culture: Culture;
  origin: string;
  train: number | null;
  dev: number | null;
  test: number;
  engine: string;
}

/**
 * What the model of each culture learned from: labelled reviews that the study has, or what a ready model is.
 *
 * @param models one a culture, as `study.tripletModel` gives them.
 * @example trainingDataRows(models)[0].origin // '4500 + 150 simulated reviews of another seed'
 */
export function trainingDataRows(models: readonly StudyTripletModel[]): TrainingDataRow[] {
  return models.map(({ culture, labelled, settings, ready, engine }) => {
    const origin = [ready && `${ready.name} (${ready.title})`, settings && labelled.origin]
      .filter(Boolean)
      .join(', then ');
    const isTrained = settings !== null;
    return {
      culture,
      origin,
      train: isTrained ? labelled.train.length : null,
      dev: isTrained ? labelled.dev.length : null,
      test: labelled.test.length,
      engine: engine.name,
    };
  });
}

/** A labelled sentence of a culture, to follow through its model. */
export interface ExampleSentence extends LabelledSentence {
  culture: Culture;
}

/**
 * A labelled sentence for the model of each culture that shows much in little (see `absa.steps.instructiveSentence`), of those
 * that it has not learned from where one of them will do; none for a culture without labelled reviews.
 *
 * @param models one a culture, as `study.tripletModel` gives them.
 * @param longest more tokens than this do not fit a picture.
 * @example const [{ sentence, triplets }] = pipelines.steps.exampleSentences(models, 26);
 */
export function exampleSentences(models: readonly StudyTripletModel[], longest: number): ExampleSentence[] {
  return models.flatMap(({ culture, labelled: { dev, train } }) => {
    const found = sentenceOf(dev, longest) ?? sentenceOf(train, longest);
    return found === null ? [] : [{ culture, ...found }];
  });
}

function sentenceOf(reviews: Parameters<typeof instructiveSentence>[0], longest: number): LabelledSentence | null {
  try {
    return instructiveSentence(reviews, longest);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A table to publish, with its name. */
export interface NamedTable {
  name: string;
  table: Table;
}

/**
 * How the models came to be: pass by pass for those that were trained here; for the ready ones, which model reads and how it
 * scored on labelled reviews that it has not learned from.
 *
 * @param models one a culture, as `study.tripletModel` gives them.
 * @example for (const { name, table } of pipelines.steps.trainingTables(models)) study.table(name, table);
 */
export function trainingTables(models: readonly StudyTripletModel[]): NamedTable[] {
  const trained = models.filter(({ settings }) => settings !== null);
  const ready = models.filter((model) => model.ready !== null);
  return [
    ...(trained.length > 0 ? [{ name: 'reader-training', table: passesTable(trained) }] : []),
    ...(ready.length > 0 ? [{ name: 'reader-scores', table: scoresTable(ready) }] : []),
  ];
}

function passesTable(models: readonly StudyTripletModel[]): Table {
  return {
    title: 'Training, pass by pass',
    columns: [
      { key: 'culture', label: 'culture' },
      { key: 'stage', label: 'learned from' },
      { key: 'epoch', label: 'pass', kind: 'integer' },
      { key: 'loss', label: 'mean loss', kind: 'number' },
      { key: 'devF1', label: 'triplet F1 (for choosing)', kind: 'number' },
      { key: 'threshold', label: 'best tag threshold', kind: 'number' },
      { key: 'delta', label: 'best δ', kind: 'number' },
    ],
    rows: models.flatMap(({ culture, history }) =>
      history.map(({ decoding, ...pass }) => ({ culture, ...pass, ...decoding })),
    ),
    note: 'δ above 1: only pairs that both directions found are kept.',
  };
}

function scoresTable(models: readonly StudyTripletModel[]): Table {
  return {
    title: 'Which models read, and how they scored on labelled reviews that they have not learned from',
    columns: [
      { key: 'culture', label: 'culture' },
      { key: 'model', label: 'model' },
      { key: 'set', label: 'labelled reviews' },
      { key: 'part', label: 'part' },
      { key: 'gold', label: 'triplets', kind: 'integer' },
      { key: 'precision', label: 'precision', kind: 'percent' },
      { key: 'recall', label: 'recall', kind: 'percent' },
      { key: 'f1', label: 'F1', kind: 'percent' },
      { key: 'low', label: 'F1 from', kind: 'percent' },
      { key: 'high', label: 'to (95 %)', kind: 'percent' },
    ],
    rows: models.flatMap(({ culture, ready, settings }) => {
      const row = { culture, model: settings === null ? ready!.name : `${ready!.name}, before fine-tuning` };
      if (ready!.scores === null) return [{ ...row, set: 'not known', part: '—' }];
      return ready!.scores.sets.map(({ title, part, scores: { triplets } }) => ({
        ...{ ...row, set: title, part },
        ...triplets,
        ...triplets.interval,
      }));
    }),
  };
}
