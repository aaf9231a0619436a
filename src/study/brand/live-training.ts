import { type Figure, lineChart, replaceableDisplay } from '@crosscultural/notebook-kit';
import type { SentimentProgress } from './sentiment-reader';

/** A chart under the cell that grows while a model is trained. */
export interface LiveTraining {
  /** Adds a pass over the texts. */
  pass: SentimentProgress;
  /** What remains in the saved notebook: one line, the same whether the model was trained now or taken from the cache. */
  end(): void;
}

/**
 * Shows the loss of each pass while a sentiment model is trained; where it comes from the cache there is nothing to see.
 *
 * @example
 * const live = pipelines.steps.liveTraining();
 * const readers = await study.sentimentReaders(live.pass);
 * live.end();
 */
export function liveTraining(): LiveTraining {
  const place = replaceableDisplay();
  const passes: Parameters<SentimentProgress>[0][] = [];
  return {
    pass(progress) {
      passes.push(progress);
      const { stage, epoch, epochs, loss } = progress;
      const text = `${stage}: pass ${epoch} of ${epochs}, loss ${loss.toFixed(3)}`;
      place.show({ 'application/vnd.plotly.v1+json': trainingChart('Training …', passes), 'text/plain': text });
    },
    end: () => place.show({ 'text/plain': 'trained' }),
  };
}

/**
 * The loss on the training texts, with dropout, and on dev, without it, after each pass.
 *
 * @param passes of the main stage are drawn
 */
export function trainingChart(title: string, passes: readonly Parameters<SentimentProgress>[0][]): Figure {
  const drawn = passes.filter(({ devLoss }) => devLoss !== null);
  const lines = drawn.length > 0 ? drawn : passes;
  return lineChart({
    title,
    xTitle: 'pass over the training texts',
    yTitle: 'cross-entropy',
    markers: true,
    series: [
      { name: 'training (with dropout)', y: lines.map(({ loss }) => loss) },
      ...(drawn.length > 0 ? [{ name: 'dev', y: drawn.map(({ devLoss }) => devLoss) }] : []),
    ],
  });
}
