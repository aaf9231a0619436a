import { describe, expect, it } from 'vitest';
import { chinaTime, chinaTimeOfEpoch, dateInSentence, weiboTime } from '../../../packages/crawler/parsing/dates';

describe('dates', () => {
  it.each([
    ['en', 'Reviewed in the United States on March 3, 2023'],
    ['en', 'Reviewed in the United Kingdom on 3 March 2023'],
    ['de', 'Rezension aus Deutschland vom 3. März 2023'],
    ['fr', 'Commenté en France le 3 mars 2023'],
    ['es', 'Reseñado en España el 3 de marzo de 2023'],
    ['it', 'Recensito in Italia il 3 marzo 2023'],
    ['nl', 'Beoordeeld in Nederland op 3 maart 2023'],
    ['pt', 'Avaliado no Brasil em 3 de março de 2023'],
    ['pl', 'Recenzja z Polski dnia 3 marca 2023'],
    ['sv', 'Recenserad i Sverige den 3 mars 2023'],
    ['tr', 'Türkiye’de 3 Mart 2023 tarihinde değerlendirildi'],
    ['ja', '2023年3月3日に日本でレビュー済み'],
  ])('%s: %s', (language, sentence) => {
    expect(dateInSentence(sentence, language)).toBe('2023-03-03');
  });

  it('refuses days that do not exist and sentences without a date', () => {
    expect(() => dateInSentence('Reviewed on February 30, 2023', 'en')).toThrow('2023-02-30 is no day');
    expect(() => dateInSentence('Reviewed on 3 March 2023', 'de')).toThrow('no date');
    expect(() => chinaTime('3月3日')).toThrow('not a time');
    expect(() => chinaTime('2023-03-03 25:00')).toThrow('no time of day');
    expect(() => weiboTime('刚刚')).toThrow('not a time');
    expect(() => chinaTimeOfEpoch(1)).toThrow('not a time');
  });

  it('reads the clock times of Chinese sites', () => {
    expect(chinaTime('2023年3月3日 9:05')).toBe('2023-03-03T09:05:00+08:00');
    expect(chinaTime('2023-03-03')).toBe('2023-03-03');
    expect(weiboTime('Fri Mar 03 12:05:09 +0800 2023')).toBe('2023-03-03T12:05:09+08:00');
    // 1677816309 is 04:05:09 UTC.
    expect(chinaTimeOfEpoch(1_677_816_309)).toBe('2023-03-03T12:05:09+08:00');
  });
});
