import { parentPort, workerData } from 'node:worker_threads';
import { htmlToText } from '../parsing/html';
import { type Answer, type ReadingSettings, readPage } from './read-page';

/** What the worker says: that it has loaded what it needs, or what an answer came to. */
export type WorkerMessage = 'ready' | ReturnType<typeof readPage>;

const settings = workerData as ReadingSettings;
const say = (message: WorkerMessage) => parentPort?.postMessage(message);

parentPort?.on('message', (answer: Answer) => say(readPage(settings, answer)));
htmlToText('<p>'); // loads the parser, so that the first page's time is its own
say('ready');
