import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitiesIn, entityKinds, entityScores, readEntities } from '../../../../packages/culture';
import { simulateMicroblogs } from '../../../../packages/simulation';

const found = (text: string, language: string) => entitiesIn(text, language).map(({ kind, text }) => `${kind} ${text}`);

describe('Chinese names', () => {
  it.each([
    ['奥巴马访问中国，在上海见到姚明', 'person 奥巴马, location 中国, location 上海, person 姚明'], // Obama, China, Shanghai, Yao Ming
    ['腾讯和阿里巴巴都在深圳开会', 'organisation 腾讯, organisation 阿里巴巴, location 深圳'], // Tencent, Alibaba, Shenzhen
    ['恒信证券的经理张国强被抓', 'organisation 恒信证券, person 张国强'], // a securities firm, a person
    ['同学聚会有高中同学陈晓明和林小雨', 'person 陈晓明, person 林小雨'],
    ['清华大学教授王力表示', 'organisation 清华大学, person 王力'], // Tsinghua University
    ['汶川县发生地震', 'location 汶川县'],
    ['在中山路吃火锅', 'location 中山路'], // a street
    ['莱昂纳多·迪卡普里奥终于拿奖了', 'person 莱昂纳多·迪卡普里奥'], // Leonardo DiCaprio
    ['中国工商银行的客服太差', 'organisation 中国工商银行'], // a bank, and not the country too
  ])('%s', (text, names) => expect(found(text, 'zh').join(', ')).toBe(names));

  it.each([
    '高兴！今天安静的晚上很方便', // glad, quiet, convenient: words that begin with family names
    '白菜涨价了，黄金也涨了，马上去买', // cabbage, gold, at once
    '汽车公司裁员，互联网公司都这样', // a car company, internet companies
    '手机银行打不开，我爱大学', // mobile banking, university
    '任务完成，顾客很多，项目不错',
    '#上海# @王小明 http://t.cn/beijing 好', // hashtag, @name, address
  ])('none in %s', (text) => expect(found(text, 'zh')).toEqual([]));
});

describe('English names', () => {
  it.each([
    ['Just landed in New York City with Sarah Johnson', 'location New York City, person Sarah Johnson'],
    ['Bank of England raises rates, says Mark Carney', 'organisation Bank of England, person Mark Carney'],
    ["can't believe Apple's new phone costs that much", 'organisation Apple'],
    ['heading to london tomorrow!! so excited', 'location london'],
    ['Charlotte Smith moved to Charlotte', 'person Charlotte Smith, location Charlotte'],
    ['they met at the Robert Koch Institute', 'organisation the Robert Koch Institute'],
    [
      'Tim Cook of Apple Inc. spoke at Stanford University',
      'person Tim Cook, organisation Apple Inc, organisation Stanford University',
    ],
    ['Dr. Smith lives on Baker Street', 'person Smith, location Baker Street'],
    ['It was Zhang Wei who called', 'person Zhang Wei'],
    ['the Sydney Siege and Charlotte Smith', 'location Sydney, person Charlotte Smith'],
    ['bought it at Zwickel and Brahm', 'organisation Zwickel and Brahm'],
    ['US and UK agree', 'location US, location UK'],
  ])('%s', (text, names) => expect(found(text, 'en').join(', ')).toBe(names));

  it.each([
    'Happy Birthday Mom',
    'Thank You So Much Everyone For The Love',
    'Will be back in May. Mark my words.',
    'thank you us, turkey dinner with china plates',
    'Monday Morning Coffee and Social Media',
    '#London @Paris http://example.com/Berlin yes',
  ])('none in %s', (text) => expect(found(text, 'en')).toEqual([]));
});

describe('names in any text', () => {
  it('stand where they say, in order, none over another', () => {
    const piece = fc.constantFrom(
      '王',
      '小明',
      '大学',
      '北京',
      '说',
      ' ',
      'Bank',
      'of',
      'London',
      'Mary',
      'and',
      '·',
      '#',
      '@',
      '.',
      '👍',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('zh', 'en'), (pieces, language) => {
        const text = pieces.join('');
        let end = 0;
        for (const entity of entitiesIn(text, language)) {
          expect(entity.start).toBeGreaterThanOrEqual(end);
          expect(entity.end).toBeGreaterThan(entity.start);
          expect(entity.text).toBe(text.slice(entity.start, entity.end));
          end = entity.end;
        }
      }),
    );
  });

  it('are found in text made to be slow, in one pass', () => {
    const hostile = ['A ', '陈', 'A and ', '#a', '阿·', '集团', "a'", '@', 'http://', '#x# '].map((piece) =>
      piece.repeat(50_000),
    );
    for (const text of hostile)
      for (const language of ['zh', 'en']) expect(entitiesIn(text, language)).toBeInstanceOf(Array);
  });

  it('are none in a language that nothing reads', () => expect(entitiesIn('Je vis à Paris', 'fr')).toEqual([]));
});

describe('readEntities', () => {
  it('joins names of both languages to one concept', () => {
    const { start, kind, name, names } = readEntities(
      ['刚从北京回来', 'nothing', 'Beijing and Peking with Lady Gaga'], // just back from Beijing
      ['zh', 'en', 'en'],
    );
    expect(Array.from(start)).toEqual([0, 1, 1, 4]);
    expect(Array.from(kind, (k) => entityKinds[k])).toEqual(['location', 'location', 'location', 'person']);
    expect(names).toEqual(['Beijing', 'Lady Gaga']);
    expect(Array.from(name)).toEqual([0, 0, 0, 1]);
  });
});

describe('entityScores', () => {
  it('counts exact spans, and marks of posts', () => {
    const at = (start: number, end: number) => ({ kind: 'person' as const, start, end });
    // One of two found exactly; the second post is marked although its span is wrong; the third is missed.
    const scores = entityScores([[at(0, 2)], [at(0, 3)], []], [[at(0, 2)], [at(0, 2)], [at(4, 6)]]);
    expect(scores.find(({ kind }) => kind === 'person')).toEqual({
      ...{ kind: 'person', gold: 3, found: 2, precision: 1 / 2, recall: 1 / 3, postPrecision: 1, postRecall: 2 / 3 },
    });
  });
});

describe('names planted in simulated posts', () => {
  const { posts } = simulateMicroblogs({ usersPerPlatform: 60, seed: 72 });
  it.each(['zh', 'en'])('are found in %s', (language) => {
    const own = posts.filter((post) => post.language === language);
    const gold = own.map(({ entities }) => entities.map(({ type, start, end }) => ({ kind: type, start, end })));
    for (const { kind, precision, recall, postPrecision, postRecall } of entityScores(
      own.map(({ text }) => entitiesIn(text, language)),
      gold,
    )) {
      expect(Math.min(precision, recall, postPrecision, postRecall), kind).toBeGreaterThan(0.85);
    }
  });
});
