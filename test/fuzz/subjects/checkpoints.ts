import { openCheckpoint } from '../../../packages/neural/training/checkpoint';
import { containerReader } from '../containers';
import { written } from '../seeds';

export const checkpoints = containerReader(
  'checkpoints',
  'training state',
  'training.bin',
  written((_, folder) => {
    const numbers = () => Float32Array.of(1, 2);
    openCheckpoint({ folder, identity: 'x' }).write({
      place: { stage: 0, epoch: 1, step: 2, lossSum: 3 },
      best: { epoch: 1, score: 0.5, details: null },
      values: { w: numbers() },
      optimizer: { steps: 1, moments: { w: { first: numbers(), second: numbers() } } },
      average: { w: numbers() },
    });
  }, 'training.bin'),
  (folder) => openCheckpoint({ folder, identity: 'x' }).state(),
);

export const bestParameters = containerReader(
  'best parameters',
  'best parameters',
  'best.bin',
  written((_, folder) => openCheckpoint({ folder, identity: 'x' }).writeBest({ w: Float32Array.of(1, 2) }), 'best.bin'),
  (folder) => openCheckpoint({ folder, identity: 'x' }).bestValues(),
);
