import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectMicroblogs } from '../../../packages/corpus';
import {
  carries,
  marksOf,
  type PostMark,
  postMarks,
  readMarks,
  saysPronouns,
  withEntityMarks,
} from '../../../packages/culture';

const names = (marks: number) => postMarks.filter((mark) => carries(marks, mark));
const weibo = (text: string) => names(marksOf(text, 'pair', 'zh'));
const twitter = (text: string) => names(marksOf(text, 'word', 'en'));

describe('marksOf', () => {
  it('asks for two signs around a hashtag of Weibo and for one before one of Twitter', () => {
    expect(weibo('#北京 下雨#路上堵')).toEqual(['hashtag']); // #Beijing rain# jam on the road
    expect(weibo('C#和F# 都会')).toEqual(['hashtag']); // both signs are there: Weibo links them
    expect(weibo('第1名#')).toEqual([]);
    expect(weibo('##  # #')).toEqual([]);
    expect(weibo('#一\n二#')).toEqual([]);
    expect(twitter('love #travel')).toEqual(['hashtag']);
    expect(twitter('we are #1 and C#major isn&#39;t')).toEqual(['we']);
    expect(twitter('#2015goals')).toEqual(['hashtag']);
  });

  it('counts no signs inside an address, but those after it', () => {
    expect(twitter('http://t.co/a?b=1#top!x')).toEqual(['url']);
    expect(twitter('http://t.co/a?')).toEqual(['url', 'question']);
    expect(weibo('看http://t.cn/abc真的！')).toEqual(['url', 'exclamation']); // look … really!
    expect(weibo('点这里 网页链接')).toEqual(['url']);
    expect(twitter('www.example.org/me')).toEqual(['url']);
  });

  it('tells a mention from an e-mail address', () => {
    expect(twitter('@bob hi')).toEqual(['mention']);
    expect(twitter('write to bob@example.com')).toEqual([]);
    expect(twitter('see you @ 5')).toEqual([]);
    expect(weibo('谢谢@小明')).toEqual(['mention']); // thanks
    expect(weibo('OK@小明')).toEqual(['mention']);
  });

  it('reads full-width signs', () => {
    expect(weibo('真的？太好了！')).toEqual(['question', 'exclamation']); // really? great!
  });

  it('leaves what is passed on to those who wrote it', () => {
    expect(weibo('转发//@小明:我爱#北京#！http://t.cn/a')).toEqual([]);
    expect(twitter('RT @bob: I love #it! http://t.co/a')).toEqual([]);
  });

  it('reads any text, and long hostile ones in no longer than others', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => marksOf(text, 'pair', '') < 1 << postMarks.length));
    const parts = [
      '#',
      '# ',
      '@',
      '@a',
      '//',
      '//@',
      'http://',
      'www.',
      '#1',
      'RT ',
      "I'",
      '我',
      '自',
      '# \n',
      '网页链',
    ];
    for (const part of parts) {
      for (const tags of ['pair', 'word'] as const)
        expect(marksOf(part.repeat(1e5), tags, '')).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('saysPronouns', () => {
  const says = (text: string, language: string) => {
    const { I, we } = saysPronouns(text, language);
    return [...(I ? ['I'] : []), ...(we ? ['we'] : [])].join();
  };

  it('knows Chinese forms and what only looks like them', () => {
    expect(says('我的猫', 'zh')).toBe('I'); // my cat
    expect(says('我们和咱们', 'zh')).toBe('we');
    expect(says('我們都在', 'zh')).toBe('we');
    expect(says('自我介绍', 'zh')).toBe(''); // self-introduction
    expect(says('这是来自我的问候', 'zh')).toBe('I'); // a greeting from me
    expect(says('我国经济', 'zh')).toBe(''); // our country's economy
    expect(says('我靠', 'zh')).toBe('');
    expect(says('我和我们', 'zh')).toBe('I,we');
  });

  it('knows English forms and what only looks like them', () => {
    for (const text of [
      'I do',
      "I'm in",
      'I’ve been',
      'to me',
      'i think',
      'by myself',
      "I'M here",
      'MYSELF',
      'it is MINE',
    ])
      expect([text, says(text, 'en')]).toEqual([text, 'I']);
    for (const text of ['We do', 'one of us', 'our cat', "let's go", "LET'S go", 'it is OURS', 'OURSELVES'])
      expect([text, says(text, 'en')]).toEqual([text, 'we']);
    for (const text of ['In', 'i.e. this', 'the US army', 'were well', 'some', 'hour', "it's", 'time']) {
      expect([text, says(text, 'en')]).toEqual([text, '']);
    }
  });

  it('reads both languages where none is told, and no third', () => {
    expect(says('我 and we', '')).toBe('I,we');
    expect(says('I love 北京', 'zh')).toBe('');
    expect(says('me gusta', 'es')).toBe('');
  });
});

describe('readMarks and withEntityMarks', () => {
  const collector = collectMicroblogs([
    ['Weibo', 'domestic'],
    ['Twitter', 'foreign'],
  ]);
  const post = (id: string, platform: string, text: string, saysUrl = false) =>
    collector.addPost({
      id,
      platform,
      author: platform,
      text,
      kind: 'original',
      language: 'en',
      saysUrl,
      minute: Number(id),
    });
  post('1', 'Weibo', '#one');
  post('2', 'Weibo', '#one#');
  post('3', 'Twitter', '#one');
  post('4', 'Twitter', 'no link in the text', true);
  const marks = readMarks(collector.columns());

  it('uses the signs of the platform, and what the source says of links', () => {
    expect([...marks].map(names)).toEqual([[], ['hashtag'], ['hashtag'], ['url']]);
  });

  it('adds what posts name', () => {
    const entities = { start: Int32Array.of(0, 0, 2, 2, 3), kind: Uint8Array.of(0, 2, 1) };
    expect([...withEntityMarks(marks, entities)].map(names)).toEqual([
      [],
      ['hashtag', 'location', 'organisation'],
      ['hashtag'],
      ['url', 'person'] satisfies PostMark[],
    ]);
    expect(names(marks[1])).toEqual(['hashtag']);
  });
});
