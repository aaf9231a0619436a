import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readModelScores, shippedModels } from '@crosscultural/absa';
import { mean, type Table, UserError } from '@crosscultural/base';
import { z } from 'zod';
import type { NamedTable } from './readers';

/** What pre-training adds to a model of triplets, as it was measured when the shipped models were made. */
export interface PreTrainingGain {
  /** What the numbers were measured on. */
  source: string;
  /** Mean triplet F1 in percent by the number of labelled sentences. */
  curve: { name: string; x: number[]; y: number[] }[];
  table: NamedTable;
  /** The shipped model on the test sentences of 14-Lap beside what others printed. */
  comparison: NamedTable;
}

/** Triplet F1 in percent on 14-Lap, as the papers print it. */
const published = [
  { model: 'BMRC (Chen et al. 2021)', start: 'BERT-base, 110 M parameters', data: 'V1', f1: 57.8 },
  { model: 'Span-ASTE (Xu et al. 2021)', start: 'BERT-base, 110 M parameters', data: 'V2', f1: 59.4 },
];

/** @param folder of the shipped model */
function comparisonTable(folder: string): Table {
  const set = readModelScores(folder).sets.find(({ name }) => name === 'aste-v2-14lap');
  const own = set ? [{ model: 'the shipped model', start: 'the small encoder, 11 M parameters', data: 'V2', set }] : [];
  return {
    title: 'Triplet F1 on the test sentences of 14-Lap',
    columns: [
      { key: 'model', label: 'model' },
      { key: 'start', label: 'starts from' },
      { key: 'data', label: 'version of the data' },
      { key: 'f1', label: 'F1', kind: 'number', decimals: 1 },
      { key: 'low', label: 'from', kind: 'number', decimals: 1 },
      { key: 'high', label: 'to (95 %)', kind: 'number', decimals: 1 },
    ],
    rows: [
      ...published,
      ...own.map(({ set: { scores }, ...row }) => {
        const { f1, interval } = scores.triplets;
        return { ...row, f1: 100 * f1, low: 100 * interval.low, high: 100 * interval.high };
      }),
    ],
    note: 'The labels of the first version (V1) were put right and completed in the second (V2), so the first row does not compare with the others to the point. The shipped model has learned from other data sets as well, which the others have not; theirs learned from 14-Lap alone. An interval is printed for ours only. On the restaurant sentences of the first version BMRC prints 68.0 (14-Res), 60.0 (15-Res) and 65.8 (16-Res).',
    source: 'the papers named; models/en-triplets/scores.json',
  };
}

const startNames = { nothing: 'from nothing', encoder: 'on the encoder' } as const;
const curveSchema = z.object({
  set: z.string(),
  judgedOn: z.string(),
  points: z
    .array(
      z.object({
        start: z.enum(['nothing', 'encoder']),
        sentences: z.int().positive(),
        seed: z.int(),
        devF1: z.number(),
        cpuSeconds: z.number(),
      }),
    )
    .min(1),
});

/**
 * The learning curve with and without pre-training: the same five questions, learned from so many labelled English sentences.
 * `models/finetuning/curve.ts` measured it on real laptop sentences (14-Lap); nothing is trained here.
 *
 * @returns null where the models that ship with the project are not there.
 * @throws UserError when the file is malformed.
 * @example
 * const gain = pipelines.steps.preTrainingGain();
 * if (gain) study.showExample(gain.table.table);
 */
export function preTrainingGain(): PreTrainingGain | null {
  const folder = shippedModels().find(({ kind, language }) => kind === 'triplets' && language === 'en')?.folder ?? '';
  const file = path.join(folder, 'learning-curve.json');
  if (!existsSync(file)) return null;
  const parsed = curveSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new UserError(`${file}: ${parsed.error.issues[0].message}.`);
  const { set, judgedOn, points } = parsed.data;
  const seeds = new Set(points.map(({ seed }) => seed)).size;
  const source = `real laptop sentences, ${set} (ASTE-Data-V2), scored on ${judgedOn}; ${seeds === 1 ? 'one training' : `means of ${seeds} trainings`} each`;
  const sizes = [...new Set(points.map(({ sentences }) => sentences))].sort((a, b) => a - b);
  const at = (start: string, sentences: number) =>
    points.filter((point) => point.start === start && point.sentences === sentences);
  const curve = (['nothing', 'encoder'] as const).map((start) => ({
    name: startNames[start],
    x: sizes,
    y: sizes.map((sentences) => 100 * mean(at(start, sentences).map(({ devF1 }) => devF1))),
  }));
  const table: Table = {
    title: 'What pre-training adds: triplet F1 on real laptop sentences',
    columns: [
      { key: 'sentences', label: 'labelled sentences', kind: 'integer' },
      ...Object.entries(startNames).flatMap(([start, label]) => [
        { key: start, label: `F1 ${label}`, kind: 'percent' as const },
        { key: `${start}Seconds`, label: `CPU seconds ${label}`, kind: 'integer' as const },
      ]),
    ],
    rows: sizes.map((sentences) => ({
      sentences,
      ...Object.fromEntries(
        Object.keys(startNames).flatMap((start) => [
          [start, mean(at(start, sentences).map(({ devF1 }) => devF1))],
          [`${start}Seconds`, Math.round(mean(at(start, sentences).map(({ cpuSeconds }) => cpuSeconds)))],
        ]),
      ),
    })),
    note: 'The best of all passes on the sentences that chose it, so a point or so too high on both sides.',
    source,
  };
  return {
    ...{ source, curve, table: { name: 'pre-training', table } },
    comparison: { name: 'published-scores', table: comparisonTable(folder) },
  };
}
