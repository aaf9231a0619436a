/** Trains the tiny model into the folder given; the test kills this process in the middle. */
import { trainTripletModel } from '../../../packages/triplets/model';
import { tinyData, tinySettings } from '../tiny';

const steps = Number(process.argv[3]);
trainTripletModel(tinyData(), tinySettings, {
  engine: 'wasm',
  checkpointFolder: process.argv[2],
  checkpointSteps: 2,
  onProgress: ({ stage, epoch }) => {
    if (stage === 'labelled reviews' && epoch === steps) process.kill(process.pid, 'SIGKILL');
  },
});
