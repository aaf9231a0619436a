import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordSteps } from '../../packages/text/word-steps';

test('the words of a Chinese text are those that the steps give one by one, first and again', () => {
  const steps = wordSteps('zh', {});
  const unit = fc.constantFrom(
    '电池',
    '不',
    '很好',
    '，',
    '。',
    ' ',
    'usb3',
    '3.5mm',
    '😀',
    '𠮷',
    '物超所值',
    '5',
    'a',
    '\ud840',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
      const text = units.join('');
      const oneByOne = steps.describe(steps.dropSpecialCharacters(steps.segment(text)));
      expect(steps.readWords(text)).toEqual(oneByOne);
      expect(steps.readWords(text)).toEqual(oneByOne);
    }),
    { seed: 1, numRuns: 200 },
  );
});
