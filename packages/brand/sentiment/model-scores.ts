import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, type Table, UserError } from '@crosscultural/base';
import { z } from 'zod';

const spread = z.object({ mean: z.number(), sd: z.number().nullable() });
const interval = z.tuple([z.number(), z.number()]);
const decided = { accuracy: spread, macroF1: spread, f1: z.array(z.number()) };
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
      models: z.array(z.object({ model: z.string(), ...decided, ece: spread, leaning: z.object(decided).optional() })),
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

const byRule =
  'By rule: the class with the largest probability times the factor of its class; the factors of each model are those with its best ' +
  'macro-F1 on dev. It finds more of a rare class and is right less often; the probabilities, and with them the ECE, stay the same.';

/**
 * Every model on every set of a table, with its spread over the splits. Where a set has more than two classes, the scores of the
 * decisions that lean towards rare classes stand beside those of the most probable class.
 */
export function scoreTable(title: string, { sets, made }: SentimentScores): Table {
  const withSpread = ({ mean, sd }: { mean: number; sd: number | null }) =>
    `${(100 * mean).toFixed(1)}${sd === null ? '' : ` ± ${(100 * sd).toFixed(1)}`}`;
  const scored = ({ accuracy, macroF1, f1 }: z.infer<z.ZodObject<typeof decided>>, classes: readonly string[]) => [
    withSpread(accuracy),
    withSpread(macroF1),
    classes.map((label, c) => `${label} ${(100 * f1[c]).toFixed(1)}`).join(', '),
  ];
  const leans = sets.some(({ models }) => models.some(({ leaning }) => leaning));
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
      ...(leans
        ? [
            { key: 'ruleAccuracy', label: 'by rule: accuracy, %' },
            { key: 'ruleMacroF1', label: 'by rule: macro-F1, %' },
            { key: 'ruleClasses', label: 'by rule: F1 of each class, %' },
          ]
        : []),
    ],
    rows: sets.flatMap(({ name, splits, classes, models, published }) => [
      ...models.map(({ model, ece, leaning, ...probable }) => {
        const [accuracy, macroF1, ofClasses] = scored(probable, classes);
        const [ruleAccuracy, ruleMacroF1, ruleClasses] = leaning ? scored(leaning, classes) : ['', '', ''];
        return {
          ...{ set: name, model, splits, accuracy, macroF1, classes: ofClasses, ece: withSpread(ece) },
          ...(leans ? { ruleAccuracy, ruleMacroF1, ruleClasses } : {}),
        };
      }),
      ...published.map(({ model, measure, value }) => ({
        ...{ set: name, model: `published: ${model}`, splits: null, macroF1: '', classes: '', ece: '' },
        accuracy: `${measure} ${value}`,
        ...(leans ? { ruleAccuracy: '', ruleMacroF1: '', ruleClasses: '' } : {}),
      })),
    ]),
    ...(leans ? { note: byRule } : {}),
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
