import { existsSync, readFileSync } from 'node:fs';
import { UserError, writeFileAtomically } from '@crosscultural/base';
import type { Repetition } from '@crosscultural/classify';

/** The questions that `score.ts` answers, one table each. */
export const taskNames = ['shop', 'stars', 'corpora', 'cross', 'ablations'] as const;
export type TaskName = (typeof taskNames)[number];

/** `scores.json`: the tables that were made so far. */
export type Scores = Partial<Record<TaskName, TaskScores>>;

/** One table. */
export interface TaskScores {
  what: string;
  /** The command, the engine of the CNN-LSTM, and the processor's seconds. */
  made: { by: string; engine: string; cpuSeconds: number };
  sets: ScoredSet[];
}

/** What was learned and tested on the same texts. */
export interface ScoredSet {
  /** What was trained on, and after an arrow what was tested when that is something else. */
  name: string;
  language: string;
  classes: readonly string[];
  /** Texts of the first split. */
  rows: { train: number; dev: number; test: number };
  splits: number;
  /** Of all texts, before the split: how many repeat another, and how many of these contradict each other. */
  repetition?: Repetition;
  /** How many test texts of a set with its own split repeat a training text. */
  testRepeatsTrain?: number;
  note?: string;
  models: ModelScores[];
  differences: Difference[];
  published: readonly Published[];
}

/** A mean over the splits, and the standard deviation; none for one split. */
export interface MeanAndSpread {
  mean: number;
  sd: number | null;
}

export interface ModelScores {
  model: string;
  accuracy: MeanAndSpread;
  macroF1: MeanAndSpread;
  macroRecall: MeanAndSpread;
  /** One a class. */
  f1: number[];
  /** Expected calibration error, ten bins, of the probabilities calibrated on dev. */
  ece: MeanAndSpread;
  /** The same probabilities, decided with factors of the classes that dev gives for macro-F1; only with more than two classes. */
  leaning?: { accuracy: MeanAndSpread; macroF1: MeanAndSpread; f1: number[] };
}

/** How much better one model is than another. */
export interface Difference {
  model: string;
  than: string;
  measure: 'accuracy' | 'macro-F1';
  mean: number;
  /** 95 %, for which texts train and which test; none for one split. */
  overSplits: [number, number] | null;
  /** 95 %, for which texts are tested. */
  overRows: [number, number];
}

/** A figure from the literature. */
export interface Published {
  model: string;
  measure: string;
  value: string;
}

/** @throws UserError when the file is no JSON. */
export function readScores(file: string): Scores {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Scores;
  } catch {
    throw new UserError(`${file} is damaged: delete it, and run the tasks again.`);
  }
}

/** Puts a task's table in the place of its last one, in the order of `taskNames`. */
export function withTask(scores: Scores, task: TaskName, made: TaskScores): Scores {
  const all: Scores = { ...scores, [task]: made };
  return Object.fromEntries(taskNames.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
}

export function writeScores(file: string, scores: Scores): void {
  writeFileAtomically(file, `${JSON.stringify(scores, null, 1)}\n`);
}
