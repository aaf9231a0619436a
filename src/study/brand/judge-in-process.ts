import path from 'node:path';
import { startOwnProcess } from '@crosscultural/base';
import type { EngineChoice } from '@crosscultural/neural';
import { codeFolder } from '../../project';
import type { Judge, JudgeCard } from './judge-posts';
import type { SentimentProgress, SentimentReader } from './sentiment-reader';

/** What a process that judges real posts of a language is told first; what it is told then are texts. */
export interface JudgeTask {
  language: string;
  seed: number;
  engine: EngineChoice;
}

/** What it tells: passes while it trains, once who it is, and then what it says of texts, [texts × 3]. */
export type JudgeMessage =
  | { state: 'training'; pass: Parameters<SentimentProgress>[0] }
  | { state: 'ready'; card: JudgeCard }
  | { state: 'judged'; probabilities: Float32Array };

/** A trained reader as a judge. */
export function judgeBy({ language, line, confusion, classifier }: SentimentReader): Judge {
  return { card: { language, line, confusion }, predict: classifier.predict };
}

/**
 * Judges of real posts, each in a process of its own. All begin to train, or take what was trained from the cache, when the first is
 * opened.
 *
 * @param oneAtATime whether they train one after the other, because something else has the other core.
 * @throws in `open` and `predict` what failed there.
 */
export function judgesInProcesses(
  languages: readonly string[],
  task: Omit<JudgeTask, 'language'>,
  oneAtATime: boolean,
  onTraining?: (language: string, ...pass: Parameters<SentimentProgress>) => void,
): { open(language: string): Promise<Judge>; end(): void } {
  const running = new Map<string, JudgeProcess>();
  const start = (language: string): JudgeProcess => {
    const judge = running.get(language) ?? startJudge({ ...task, language }, (pass) => onTraining?.(language, pass));
    running.set(language, judge);
    return judge;
  };
  const startAll = async () => {
    // What was trained is in the cache: a process that waits for others would only hold its memory.
    for (const language of oneAtATime ? languages.slice(1) : []) {
      const { ready, stop } = start(language);
      await ready;
      stop();
      running.delete(language);
    }
    if (oneAtATime) await start(languages[0]).ready;
    languages.forEach(start);
  };
  let started: Promise<void> | undefined;
  return {
    async open(language) {
      started ??= startAll();
      await started;
      const judge = running.get(language);
      if (!judge) throw new Error(`No process judges posts in ${language}.`);
      const { card } = await judge.ready;
      return { card, predict: judge.predict };
    },
    end: () => {
      for (const { stop } of running.values()) stop();
    },
  };
}

interface JudgeProcess {
  ready: Promise<{ card: JudgeCard }>;
  predict(texts: readonly string[]): Promise<Float32Array>;
  stop(): void;
}

function startJudge(task: JudgeTask, onTraining: SentimentProgress): JudgeProcess {
  let hear: (message: JudgeMessage) => void = () => {};
  const { ended, send, stop } = startOwnProcess<JudgeMessage>(
    path.join(codeFolder, 'study', 'brand', 'judge-process.js'),
    (message) => (message.state === 'training' ? onTraining(message.pass) : hear(message)),
  );
  const failed = ended.then(() => Promise.reject(new Error(`The judge of ${task.language} posts has ended.`)));
  failed.catch(() => {}); // said where an answer is awaited
  /** One question at a time: the next answer is this one's. */
  const ask = <Answer extends JudgeMessage>(question: object): Promise<Answer> => {
    const answer = new Promise<JudgeMessage>((resolve) => {
      hear = resolve;
    });
    send(question);
    return Promise.race([answer, failed]) as Promise<Answer>;
  };
  const ready = ask<Extract<JudgeMessage, { state: 'ready' }>>(task);
  ready.catch(() => {}); // likewise
  return {
    ready,
    predict: async (texts) => (await ask<Extract<JudgeMessage, { state: 'judged' }>>([...texts])).probabilities,
    stop,
  };
}
