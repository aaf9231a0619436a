import { describe, expect, it } from 'vitest';
import { chinaTime, chinaTimeOfEpoch, dateInSentence, weiboTime } from '../../src/crawl/parsing/dates';
import { htmlToText, parseHtml } from '../../src/crawl/parsing/html';
import { parseJson, repeatedField } from '../../src/crawl/parsing/json';
import { chineseCount, firstCount, starsOf } from '../../src/crawl/parsing/numbers';

const page = (text: string) => ({ kind: 'x', url: 'https://site.example/1', page: 1, text });

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

describe('numbers', () => {
  it.each([
    ['1,234 people', 1234],
    ['1.234 Personen', 1234],
    ['1\u202f234 personnes', 1234],
    ['12人', 12],
    ['1,234,567', 1_234_567],
    ['nobody', undefined],
  ])('%s', (text, count) => expect(firstCount(text)).toBe(count));

  it('reads Chinese short counts', () => {
    expect([chineseCount('1024'), chineseCount('1.2万'), chineseCount('3亿'), chineseCount('100万+')]).toEqual([
      1024, 12_000, 300_000_000, 1_000_000,
    ]);
    expect(() => chineseCount('转发')).toThrow('not a count');
  });

  it.each([
    ['4.0 out of 5 stars', 4],
    ['4,0 von 5 Sternen', 4],
    ['5つ星のうち4.0', 4],
    ['5 yıldız üzerinden 3,0', 3],
  ])('%s', (text, stars) => expect(starsOf(text)).toBe(stars));

  it('refuses a number of stars that there is not', () => {
    expect(() => starsOf('9.0 out of 5 stars')).toThrow('not a number of stars');
  });
});

describe('JSON', () => {
  it('takes off the call of JSONP and evaluates nothing', () => {
    expect(parseJson('s', page('/**/ jQuery12.cb_1({"a": [1]});\n'))).toEqual({ a: [1] });
    expect(() => parseJson('s', page('cb(process.exit())'))).toThrow('s: broken JSON');
  });

  it('finds a field that one object gives twice, however deep', () => {
    expect(repeatedField('[{"a": 1, "b": {"a": "a\\":{", "c": ["a"]}}, {"a": 2}]')).toBeUndefined();
    expect(repeatedField('[{"x": {"a": 1}, "y": [{"b": 1, "a": {}, "b" : 2}]}]')).toBe('b');
    expect(() => parseJson('s', page('{"id": 1, "id": 2}'))).toThrow('the field “id” is given twice in one object');
  });
});

describe('HTML', () => {
  it('refuses a page that was cut off', () => {
    expect(() => parseHtml('s', page('<html><body><p>half'))).toThrow(
      'the page ends before </html> (page https://site.example/1)',
    );
  });

  it('refuses nesting that would take quadratic time', () => {
    expect(() => parseHtml('s', page(`${'<div>'.repeat(50_000)}</html>`))).toThrow('tags within each other');
    expect(() => htmlToText('<b>'.repeat(50_000))).toThrow('tags within each other');
  });

  it('shows what a reader sees', () => {
    expect(htmlToText('a<br/>b  &amp; c<script>x()</script><p>d</p>')).toBe('a\nb & cd');
    expect(htmlToText('nul\u0000 half \ud83d done')).toBe('nul half \ufffd done');
  });
});
