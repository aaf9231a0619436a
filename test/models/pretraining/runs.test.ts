import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../models/pretraining/runs';

const hash = (run: string) => Number.parseInt(createHash('sha256').update(run).digest('hex').slice(0, 12), 16);

describe('runsOf', () => {
  it('gives every run of 8 English words, whatever stands between them', () => {
    expect(runsOf("It's 1 TWO-three; four five six ... seven!", 'en')).toEqual([
      hash('it s 1 two three four five six'),
      hash('s 1 two three four five six seven'),
    ]);
  });

  it('gives every run of 15 Chinese characters, Latin letters and digits among them', () => {
    expect(runsOf('屏幕很好，电池 OK！续航有10小时左右。', 'zh')).toEqual([
      hash('屏幕很好电池ok续航有10小时'),
      hash('幕很好电池ok续航有10小时左'),
      hash('很好电池ok续航有10小时左右'),
    ]);
  });

  it('takes a shorter text as one run', () => {
    expect(runsOf('Works well!', 'en')).toEqual([hash('works well')]);
    expect(runsOf('…', 'en')).toEqual([]);
  });
});
