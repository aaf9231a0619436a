import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, type Table, UserError } from '@crosscultural/base';
import { z } from 'zod';

const spread = z.object({ mean: z.number(), sd: z.number().nullable() });
const interval = z.tuple([z.number(), z.number()]);
const taskSchema = z.object({
  what: z.string(),
  made: z.object({ by: z.string(), engine: z.string(), cpuSeconds: z.number() }),
  sets: z.array(
    z.object({
      name: z.string(),
      classes: z.array(z.string()),
      splits: z.number(),
      rows: z.object({ train: z.number(), dev: z.number(), test: z.number() }),
      note: z.string().optional(),
      models: z.array(
        z.object({ model: z.string(), accuracy: spread, macroF1: spread, f1: z.array(z.number()), ece: spread }),
      ),
      differences: z.array(
        z.object({
          ...{ model: z.string(), than: z.string(), measure: z.string(), mean: z.number() },
          ...{ overSplits: interval.nullable(), overRows: interval },
        }),
      ),
      published: z.array(z.object({ model: z.string(), measure: z.string(), value: z.string() })),
    }),
  ),
});

/** One table of scores of the sentiment models on real texts, made by `models/sentiment/score.ts`. */
export type SentimentScores = z.infer<typeof taskSchema>;

/** The questions that scores answer: shop reviews, stars, six corpora, from one domain to another, without a part. */
export const scoreTasks = ['shop', 'stars', 'corpora', 'cross', 'ablations'] as const;
export type ScoreTask = (typeof scoreTasks)[number];

/**
 * What the sentiment models reach on real texts, as it was measured once and is kept in `models/sentiment/scores.json`: the texts
 * may not be passed on, and the measuring takes long.
 *
 * @returns null for a question that nobody has measured.
 * @throws UserError when the file is missing or damaged.
 * @example
 * const shop = pipelines.steps.sentimentScores('shop');
 */
export function sentimentScores(task: ScoreTask): SentimentScores | null {
  const file = path.join(projectFolder, 'models', 'sentiment', 'scores.json');
  if (!existsSync(file)) throw new UserError(`There is no ${file}: git checkout models/sentiment`);
  try {
    const all = z.partialRecord(z.enum(scoreTasks), taskSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
    return all[task] ?? null;
  } catch {
    throw new UserError(`${file} is no table of scores: git checkout models/sentiment`);
  }
}

/** Every model on every set of a table, with its spread over the splits. */
export function scoreTable(title: string, { sets, made }: SentimentScores): Table {
  const withSpread = ({ mean, sd }: { mean: number; sd: number | null }) =>
    `${(100 * mean).toFixed(1)}${sd === null ? '' : ` ± ${(100 * sd).toFixed(1)}`}`;
  return {
    title,
    columns: [
      { key: 'set', label: 'texts' },
      { key: 'model', label: 'model' },
      { key: 'splits', label: 'splits', kind: 'integer' },
      { key: 'accuracy', label: 'accuracy, %' },
      { key: 'macroF1', label: 'macro-F1, %' },
      { key: 'classes', label: 'F1 of each class, %' },
      { key: 'ece', label: 'ECE, %' },
    ],
    rows: sets.flatMap(({ name, splits, classes, models, published }) => [
      ...models.map(({ model, accuracy, macroF1, f1, ece }) => ({
        ...{
          set: name,
          model,
          splits,
          accuracy: withSpread(accuracy),
          macroF1: withSpread(macroF1),
          ece: withSpread(ece),
        },
        classes: classes.map((label, c) => `${label} ${(100 * f1[c]).toFixed(1)}`).join(', '),
      })),
      ...published.map(({ model, measure, value }) => ({
        ...{ set: name, model: `published: ${model}`, splits: null, macroF1: '', classes: '', ece: '' },
        accuracy: `${measure} ${value}`,
      })),
    ]),
    source: sourceOf(made),
  };
}

/** How far one model is from another on the same texts. */
export function differenceTable(title: string, { sets, made }: SentimentScores): Table {
  const points = (ends: readonly number[] | null) =>
    ends === null ? '—' : `[${ends.map((end) => (100 * end).toFixed(1)).join(', ')}]`;
  return {
    title,
    columns: [
      { key: 'set', label: 'texts' },
      { key: 'model', label: 'model' },
      { key: 'than', label: 'beside' },
      { key: 'difference', label: 'points ahead', kind: 'number', decimals: 1 },
      { key: 'rows', label: '95 %, over test texts' },
      { key: 'splits', label: '95 %, over splits' },
      { key: 'measure', label: 'measure' },
    ],
    rows: sets.flatMap(({ name, differences }) =>
      differences.map(({ model, than, measure, mean, overRows, overSplits }) => ({
        ...{ set: name, model, than, measure, difference: 100 * mean },
        ...{ rows: points(overRows), splits: points(overSplits) },
      })),
    ),
    source: sourceOf(made),
  };
}

const sourceOf = ({ by, engine }: SentimentScores['made']) => `public labelled texts; ${by} (engine ${engine})`;
