import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { labelSize, placeLabels } from '../../../packages/notebook-kit/figures/label-placement';
import { boxesMeet, segmentMeetsBox, segmentsCross } from '../../../packages/notebook-kit/figures/segments';

const frame = { left: 0, top: 0, right: 860, bottom: 560 };
const nearestDistance = (box: typeof frame, { x, y }: { x: number; y: number }) =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));

describe('placeLabels', () => {
  it('puts the label of a lone mark beside it, to the right, without a leader line', () => {
    const [label] = placeLabels([{ x: 400, y: 300, radius: 5 }], [{ width: 100, height: 16 }], frame);
    expect(label).toEqual({ box: { left: 408, top: 292, right: 508, bottom: 308 }, leader: null });
  });

  it('moves the label of a mark at the right edge to its left', () => {
    const [label] = placeLabels([{ x: 850, y: 300, radius: 5 }], [{ width: 100, height: 16 }], frame);
    expect(label!.box.right).toBeLessThanOrEqual(845);
  });

  it('draws a leader line from the mark to a label that had to move away', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => ({
      x: 400 + (i % 8) * 12,
      y: 280 + Math.floor(i / 8) * 12,
      radius: 4,
    }));
    const labels = placeLabels(
      crowd,
      crowd.map(() => ({ width: 80, height: 16 })),
      frame,
    );
    expect(labels).not.toContain(null);
    const away = labels.flatMap((label, i) =>
      label?.leader ? [{ ...label, leader: label.leader, mark: crowd[i] }] : [],
    );
    expect(away.length).toBeGreaterThan(15);
    for (const { leader, box, mark } of away) {
      expect(Math.hypot(leader.from[0] - mark.x, leader.from[1] - mark.y)).toBeCloseTo(4, 6);
      expect(nearestDistance(box, { x: leader.to[0], y: leader.to[1] })).toBeCloseTo(0, 6);
    }
  });

  it('keeps off obstacles, and off lines where it can', () => {
    const mark = { x: 400, y: 300, radius: 5 };
    const size = { width: 100, height: 16 };
    const obstacle = { left: 402, top: 280, right: 600, bottom: 320 };
    const [beside] = placeLabels([mark], [size], frame, { obstacles: [obstacle] });
    expect(boxesMeet(beside!.box, obstacle)).toBe(false);
    const line = { from: [406, 300], to: [700, 300] } as const;
    const [off] = placeLabels([mark], [size], frame, { lines: [line] });
    expect(segmentMeetsBox(line, off!.box)).toBe(false);
  });

  it('leaves out a label that has no place, rather than covering another', () => {
    const small = { left: 0, top: 0, right: 100, bottom: 30 };
    const marks = [0, 1, 2].map((i) => ({ x: 10 + i, y: 15, radius: 2 }));
    const labels = placeLabels(
      marks,
      marks.map(() => ({ width: 70, height: 20 })),
      small,
    );
    expect(labels.filter((label) => label !== null)).toHaveLength(1);
  });

  it('places 60 labels so that none touches another, a mark or the frame, however the marks lie', () => {
    const word = fc.constantFrom(
      'price',
      'customer service',
      'identification and certification',
      '客服',
      'word of mouth 口碑',
    );
    const scene = fc.record({
      seed: fc.integer({ min: 0, max: 1e6 }),
      // 1: spread over the frame; small: heaped in one corner, as rare words are in an attention chart.
      spread: fc.constantFrom(1, 0.5, 0.25, 0.1),
      words: fc.array(word, { minLength: 60, maxLength: 60 }),
    });
    fc.assert(
      fc.property(scene, ({ seed, spread, words }) => {
        const random = seededRandom(seed);
        const marks = words.map(() => ({
          x: 20 + random.uniform() * spread * 820,
          y: 540 - random.uniform() * spread * 520,
          radius: 5,
        }));
        const labels = placeLabels(
          marks,
          words.map((text) => labelSize(text, 13)),
          frame,
        );
        expect(labels).not.toContain(null);
        const boxes = labels.map((label) => label!.box);
        const faults = boxes.flatMap((box, i) => {
          const outside = box.left < 0 || box.top < 0 || box.right > frame.right || box.bottom > frame.bottom;
          const onMark = marks.some((mark) => nearestDistance(box, mark) <= mark.radius);
          const onLabel = boxes.slice(i + 1).some((other) => boxesMeet(box, other));
          return outside || onMark || onLabel ? [words[i]] : [];
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same places every time', () => {
    const random = seededRandom(5);
    const marks = Array.from({ length: 30 }, () => ({
      x: random.uniform() * 860,
      y: random.uniform() * 560,
      radius: 5,
    }));
    const sizes = marks.map(() => ({ width: 90, height: 16 }));
    expect(placeLabels(marks, sizes, frame)).toEqual(placeLabels(marks, sizes, frame));
  });
});

describe('labelSize', () => {
  it('counts a Chinese character as one font size', () => {
    expect(labelSize('客服', 14)).toEqual({ width: 28, height: 17.5 });
    expect(labelSize('ii', 14).width).toBeLessThan(labelSize('mm', 14).width);
  });
});

describe('segments', () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };

  it('meet a box that they pass through, end in or lie in, and not one that they pass', () => {
    expect(segmentMeetsBox({ from: [-5, 5], to: [15, 5] }, box)).toBe(true);
    expect(segmentMeetsBox({ from: [-5, 5], to: [5, 5] }, box)).toBe(true);
    expect(segmentMeetsBox({ from: [4, 4], to: [6, 6] }, box)).toBe(true);
    expect(segmentMeetsBox({ from: [-5, 5], to: [-1, 5] }, box)).toBe(false);
    expect(segmentMeetsBox({ from: [-5, 8], to: [5, 18] }, box)).toBe(false);
    expect(segmentMeetsBox({ from: [-5, 0], to: [15, 0] }, box)).toBe(false);
  });

  it('cross each other, but not by touching', () => {
    expect(segmentsCross({ from: [0, 0], to: [10, 10] }, { from: [0, 10], to: [10, 0] })).toBe(true);
    expect(segmentsCross({ from: [0, 0], to: [10, 10] }, { from: [5, 5], to: [10, 0] })).toBe(false);
    expect(segmentsCross({ from: [0, 0], to: [1, 1] }, { from: [5, 0], to: [0, 5] })).toBe(false);
  });
});
