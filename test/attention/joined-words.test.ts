import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinedCells,
  judgedCells,
  measuringWords,
  middleBy,
  occurrencesIn,
  satisfactionIn,
  satisfactionReadings,
} from '../../packages/attention';

const features = 6;
const cells = fc
  .array(fc.integer({ min: -3, max: 9 }), { minLength: 4 * features, maxLength: 4 * features })
  .map((list) => Float64Array.from(list));
const words = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: features, maxLength: features })
  .map((wordOf) => [0, 1, 2, 3, 4].map((w) => wordOf.flatMap((word, f) => (word === w ? [f] : []))));

describe('measuringWords', () => {
  it.each(['median', 'mean'] as const)(
    'measures each word as its features are measured together, cut at the %s',
    (cut) => {
      fc.assert(
        fc.property(fc.array(cells, { minLength: 1, maxLength: 3 }), words, (samples, members) => {
          const often = members.map((_, w) => w !== 1);
          const judged = judgedCells(joinedCells(samples[0], members), 'per occurrence');
          const measures = measuringWords(
            { members, often, doubted: { 'per occurrence': judged, 'per evaluated mention': judged } },
            cut,
          );
          for (const sample of samples) {
            measures.join(sample);
            measures.attend(sample);
            for (const reading of satisfactionReadings) {
              const found = measures.judge(reading, null);
              const named = Float64Array.from(members, (list) => occurrencesIn(sample, list));
              const liked = Float64Array.from(members, (list) => satisfactionIn(sample, list, reading));
              expect(found.attention.of).toEqual(named);
              expect(found.satisfaction.of).toEqual(liked);
              const middle = (values: Float64Array) => middleBy[cut](values.filter((_, w) => often[w]));
              expect(found.attention.middle.toFixed(12)).toBe(middle(named).toFixed(12));
              expect(found.satisfaction.middle.toFixed(12)).toBe(middle(liked).toFixed(12));
            }
          }
        }),
      );
    },
  );
});
