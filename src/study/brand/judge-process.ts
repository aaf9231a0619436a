import { tellFailure } from '@crosscultural/base';
import { useEngine } from '@crosscultural/neural';
import { type JudgeMessage, type JudgeTask, judgeBy } from './judge-in-process';
import type { Judge } from './judge-posts';
import { labelledTexts } from './labelled-texts';
import { openReader, planReader } from './sentiment-reader';

// The process that `judgesInProcesses` starts: it gets its task, then texts to judge, and ends with its parent or before.
let judge: Judge | undefined;
const tell = (message: JudgeMessage) => process.send?.(message);

process.once('disconnect', () => process.exit(1));
process.on('message', (question: JudgeTask | readonly string[]) => void answer(question).then(tell, tellFailure));

async function answer(question: JudgeTask | readonly string[]): Promise<JudgeMessage> {
  if ('language' in question) {
    judge = await openJudge(question);
    return { state: 'ready', card: judge.card };
  }
  if (!judge) throw new Error('Texts came before the task.');
  return { state: 'judged', probabilities: await judge.predict(question) };
}

async function openJudge({ language, seed, engine }: JudgeTask): Promise<Judge> {
  const real = { planted: null };
  await useEngine(engine);
  const labelled = await labelledTexts(real, language, seed);
  if (!labelled) throw new Error(`There are no labelled texts in ${language}.`);
  return judgeBy(
    await openReader(planReader(real, labelled, seed, engine), (pass) => tell({ state: 'training', pass })),
  );
}
