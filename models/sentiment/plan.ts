import path from 'node:path';
import type { EngineChoice } from '@crosscultural/neural';
import { type CnnLstmSettings, type Committee, reviewSettings } from '../../packages/sentiment';
import {
  answerOfNetwork,
  answersOf,
  committee,
  judgedSplit,
  network,
  networkWithOthers,
  simpleCommittee,
  trainCommittee,
} from './contestants';
import { differenceOf, type JudgedSplit, scoresOfModel } from './judge';
import type { ScoredSet } from './scores';
import type { SplitSet } from './sets';

/** What a run was asked for. */
export interface Plan {
  /** Where the public data lies. */
  folder: string;
  splits: number;
  engine: EngineChoice;
  /** Where trained networks are kept. */
  keep?: string;
  /** Where Amazon's reviews of other subjects lie, which `stars` learns from. */
  others?: string;
  /** Called with every set as soon as it is scored, and again when there is more to tell of it. */
  onScored(set: ScoredSet): void;
}

export interface Task {
  what: string;
  /** Scores the sets of the table one after the other. */
  run(plan: Plan): Promise<void>;
}

/** The settings of reviews, for tweets, too; texts of other subjects only help the simple models. */
export function settingsOf(language: string): CnnLstmSettings {
  const settings = reviewSettings(language);
  return { ...settings, relatedStage: { ...settings.relatedStage, epochs: 0 } };
}

/**
 * The settings of stars, where reviews of other subjects outnumber the data's own three to one: they are learned first, and the
 * data's own afterwards in smaller steps. Word2Vec needs fewer passes over so much text.
 */
export function starSettings(): CnnLstmSettings {
  const settings = reviewSettings('en');
  return {
    ...settings,
    minimumCount: 3,
    wordVectors: { window: 5, epochs: 3, learningRate: 0.05 },
    relatedStage: { epochs: 1, batchSize: 64, learningRate: 5e-3 },
    mainStage: { epochs: 2, batchSize: 64, learningRate: 3e-3 },
  };
}

/** What is told of a set beside its scores. */
export type About = Pick<ScoredSet, 'name' | 'repetition' | 'testRepeatsTrain' | 'note'> &
  Partial<Pick<ScoredSet, 'published'>>;

/** What of a contest is not as usual. */
interface Contest {
  /** Of the committee's network; those of reviews in the set's language unless given. */
  settings?: CnnLstmSettings;
  /** Who judges together; the network and the simple models unless given. */
  members?: Committee;
  /** A network that learned from the data's own texts alone takes part beside the committee's: its settings. */
  alone?: CnnLstmSettings;
  /** Pairs to compare beside those of the committee, the simple models joined, the network and NB-SVM. */
  more?: readonly (readonly [string, string])[];
}

/** Trains and judges everybody on each split of a set, another seed each. */
export async function contestAll(
  about: About,
  splits: readonly SplitSet[],
  plan: Plan,
  { settings = settingsOf(splits[0].data.language), members, alone, more = [] }: Contest = {},
): Promise<void> {
  const judged: JudgedSplit[] = [];
  for (const [i, split] of splits.entries()) {
    console.error(`  ${about.name}, split ${i + 1} of ${splits.length}`);
    // What a network that learned from other subjects leaves behind must not stand where `cross` looks for one that did not.
    const name = alone ? `${about.name} and other subjects` : about.name;
    const training = { engine: plan.engine, folder: keptAt(plan, name, i) };
    const classifier = await trainCommittee(split.data, { ...settings, seed: i + 1 }, training, members);
    const answers = answersOf(classifier, split.data);
    classifier.dispose();
    if (alone) {
      const folder = keptAt(plan, about.name, i);
      answers[networkWithOthers] = answers[network];
      answers[network] = await answerOfNetwork(split.data, { ...alone, seed: i + 1 }, { ...training, folder });
    }
    judged.push(judgedSplit(split, answers));
  }
  const pairs = [[committee, 'NB-SVM'], [committee, simpleCommittee], [network, 'NB-SVM'], ...more] as const;
  plan.onScored(scoredSet(about, splits, judged, pairs));
}

/** Where the network of a set's split is kept. */
export function keptAt({ keep }: Plan, name: string, split: number): string | undefined {
  return keep && path.join(keep, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${split + 1}`);
}

/** The scores of judged splits, and the differences of pairs of models. */
export function scoredSet(
  about: About,
  splits: readonly SplitSet[],
  judged: readonly JudgedSplit[],
  pairs: readonly (readonly [string, string])[],
): ScoredSet {
  const [{ data }] = splits;
  return {
    published: [],
    ...about,
    ...{ language: data.language, classes: data.classes, splits: splits.length },
    rows: { train: data.train.texts.length, dev: data.dev.texts.length, test: data.test.texts.length },
    models: Object.keys(judged[0].answers).map((model) => scoresOfModel(model, judged)),
    differences: pairs.map(([model, than]) => differenceOf(model, than, judged)),
  };
}
