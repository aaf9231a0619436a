import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '@crosscultural/base';
import { measureTrial, type TopicTrial, type TrialValues } from './topic-trial';

/** What a thread says: a fit is done, or with `values` a number of topics; or why it cannot be measured. */
export interface TrialMessage {
  topics: number;
  values?: TrialValues;
  /** The message of a UserError, whose class does not cross threads. */
  mistake?: string;
}

const say = (message: TrialMessage) => parentPort?.postMessage(message);

parentPort?.on('message', (topics: number) => {
  try {
    const values = measureTrial(workerData as TopicTrial, topics, () => say({ topics }));
    say({ topics, values });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say({ topics, mistake: error.message });
  }
});
