import { tellFailure } from '@crosscultural/base';
import { openCorpus } from '@crosscultural/corpus';
import { openMicroblogCorpus } from '../platforms/microblog-corpus';
import { readCorpus } from '../platforms/read-corpus';
import { extractCorpus, largestExtraction } from './extraction';
import type { LongTask } from './own-process';
import { plannedTripletModel, planTripletModel } from './triplet-model';

// The process that `runInOwnProcess` starts: it gets one task, does it, and ends; also when its parent has ended.
process.once('disconnect', () => process.exit(1));
process.once('message', (task: LongTask) => {
  doTask(task).then(() => process.exit(0), tellFailure);
});

async function doTask(task: LongTask): Promise<void> {
  const report = (progress: unknown) => process.send?.({ state: 'working', progress });
  if (task.work === 'read microblogs') {
    const { lines } = await readCorpus(await openMicroblogCorpus(task.data), task.seed);
    // The process ends next, and must not take its only message with it.
    await new Promise((sent) => process.send?.({ state: 'working', progress: lines }, sent));
    return;
  }
  const { work, data, culture, seed, choices } = task;
  const corpus = await openCorpus(data);
  const plan = await planTripletModel(corpus, culture, seed, choices);
  if (work === 'train') await plannedTripletModel(corpus, plan, report);
  else {
    const largest = largestExtraction(plan, choices.sample);
    await extractCorpus(corpus, plan, { largest, onProgress: (read, of) => report([read, of]) });
  }
}
