import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterSteps, normaliseText, withoutMarkup } from '../../packages/text/character-steps';
import { countCharacters } from '../../packages/text/characters';
import { detectLanguage } from '../../packages/text/language';

function step(name: string): (text: string) => string {
  const found = characterSteps.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No step is called ${name}.`);
  return found.apply;
}

test.each([
  ['HTML entities', 'Tom &amp; Jerry&#39;s &hellip; &lt;3 &nosuch; &', "Tom & Jerry's … <3 &nosuch; &"],
  ['HTML tags', 'Nice<br/>and <b>bold</b> < a data - hook="x" >link</a>', 'Nice and  bold   link '],
  ['HTML tags', '5 < 6 and 7 > 6, a<b', '5 < 6 and 7 > 6, a<b'],
  ['Unicode form', 'ＣＰＵ　很好，ﬁne ½ It’s', "CPU 很好,fine 1⁄2 It's"],
  ['Unicode form', 'zero\u200bwidth \u202ertl\u202c \ufeffbom', 'zerowidth rtl bom'],
  ['Unicode form', 'half \ud83d of a pair, \udc4d too', 'half  of a pair,  too'],
  ['URLs', 'see http://a.example/x?y=1 or www.b.example, 看https://c.example/好用', 'see   or   看 好用'],
  ['URLs', 'mail me.too@mail.example.com now, @home stays', 'mail   now, @home stays'],
  ['Emoji', '好用👍🏽 nice ☺→ 🇨🇳', '好用  nice       '],
  ['Simplified characters', '這個電腦很好，幹淨', '这个电脑很好，干净'],
  ['Simplified characters', '这个电脑很好', '这个电脑很好'],
  // Taiwan's words (screen, mouse, software, seen), alone, in a text, and in a simplified text.
  ['Simplified characters', '螢幕', '屏幕'],
  ['Simplified characters', '滑鼠', '鼠标'],
  ['Simplified characters', '軟體', '软件'],
  ['Simplified characters', '看著', '看着'],
  ['Simplified characters', '這台筆記型電腦的解析度高，看著舒服', '这台笔记本电脑的分辨率高，看着舒服'],
  ['Simplified characters', '网络好，螢幕好', '网络好，屏幕好'],
  ['Simplified characters', '也这么说，就写這麽多', '也这么说，就写这么多'],
  // Hong Kong's variants (hygiene), and the mainland's own 著 (famous, remarkable) and 后 (behind, written 後 in traditional).
  ['Simplified characters', '衞生', '卫生'],
  ['Simplified characters', '显著提升，著名品牌，后面', '显著提升，著名品牌，后面'],
  ['Lower case', 'USB Type-C', 'usb type-c'],
  ['Digits', 'i7 and usb3, ddr4 2666 8gb 1,299.00 3g2 12:30', 'i7 and usb3, ddr4   8gb   3g2  '],
  // A number glued to letters is a word; one before a Chinese character (inch) or a blank is a number.
  ['Digits', '支持5g网络,4k屏幕,144hz刷新率,14.5寸', '支持5g网络,4k屏幕,144hz刷新率, 寸'],
  ['Digits', '2-in-1 with a 3.5mm jack, 16 gb, 15.6-inch', '2-in-1 with a 3.5mm jack,  gb, -inch'],
])('%s: %j becomes %j', (name, before, after) => {
  const collapse = (text: string) => text.replace(/ +/g, ' ').trim();
  expect(collapse(step(name)(before))).toBe(collapse(after));
});

test('plain Chinese and English text passes every step but the lower case unchanged', () => {
  expect(normaliseText('屏幕很清晰,运行流畅')).toBe('屏幕很清晰,运行流畅');
  expect(normaliseText('a sharp screen, and fast')).toBe('a sharp screen, and fast');
});

test('hostile rows of numbers take time in proportion to their length', () => {
  for (const unit of ['1.', '2-in-', '1,1,a', '1:', '5g', '1-a']) {
    const text = unit.repeat(200_000);
    const started = Date.now();
    normaliseText(text);
    expect(Date.now() - started).toBeLessThan(30_000);
  }
});

describe('properties', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  test.each(['Unicode form', 'Lower case', 'Digits', 'Emoji'])('%s: a second time changes nothing', (name) => {
    const apply = step(name);
    fc.assert(
      fc.property(anyText, (text) => {
        const once = apply(text);
        expect(apply(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('the result is well formed and free of invisible characters, whatever comes in', () => {
    const hostile = fc.array(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(hostile, (units) => {
        expect(normaliseText(units.join(''))).not.toMatch(/[\p{Surrogate}\u200b-\u200f\u202a-\u202e\ufeff]/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('counting characters', () => {
  test('by kind', () => {
    expect(countCharacters('USB3 接口 ok あ 한 я 7')).toMatchObject({
      latin: 5,
      han: 2,
      kana: 1,
      hangul: 1,
      otherLetters: 1,
      digits: 2,
      letters: 10,
      latinWords: 3,
    });
  });

  test.each([
    ['aaaaa', 5],
    ['aa', 0],
    ['ababab', 6],
    ['abab', 0],
    ['xabcabcabcy', 9],
    ['很好很好很好', 6],
    ['开机太慢，开机太慢，开机太慢', 12],
    ['没有鼠标，没有鼠标垫', 0],
  ])('the longest repetition in %j has %i letters', (text, expected) => {
    expect(countCharacters(text).longestRepetition).toBe(expected);
  });

  test('the fingerprint ignores case and punctuation, and nothing else', () => {
    const fingerprint = (text: string) => countCharacters(text).fingerprint;
    expect(fingerprint('Good, phone!')).toBe(fingerprint('good phone'));
    expect(fingerprint('good phones')).not.toBe(fingerprint('good phone'));
    expect(fingerprint('一二')).not.toBe(fingerprint('二一'));
  });
});

test.each([
  ['', 'und'],
  ['123 !!', 'und'],
  ['不错', 'zh'],
  ['i7的cpu很快', 'zh'],
  ['Nice', 'en'],
  ['The battery lasts all day', 'en'],
  ['Vino todo tal cual, excelente producto, lo recomiendo mucho', 'es'],
  ['Je suis très content de ce téléphone, la batterie est formidable', 'fr'],
  ['とても良いです', 'ja'],
  ['정말 좋아요', 'ko'],
  ['Очень хороший телефон, всем советую', 'ru'],
])('%j is written in %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

test('markup does not count as text', () => {
  expect(withoutMarkup('卡&hellip;<br>慢')).toBe('卡… 慢');
});
