import { type Grammar, readGrammar } from '../posts/template';
import { chineseTopics } from './chinese';
import { englishTopics } from './english';
import type { MicroblogPlatform } from './schema';
import type { TopicWords } from './words';

/** A language as posts use it: rules of a grammar, hashtags per topic, and how tags and handles look. */
export interface MicroblogLanguage {
  code: 'zh' | 'en';
  grammar: Grammar;
  hashtags: Record<string, readonly string[]>;
  hashtag(word: string): string;
  handle(first: string, second: string, number: number): string;
  handleWords: readonly [readonly string[], readonly string[]];
}

/** Pieces of a post other than its topic. People and organisations are invented; places are large cities. */
const chineseRules: Record<string, readonly string[]> = {
  I: ['我觉得', '我今天又', '让我想想，', '我的日常：', '跟我说的一样，'],
  we: ['我们都说', '我们这群人，', '咱们这儿，', '和我们一样，', '我们一起，'],
  'location start': [
    '在«location:<place>»，',
    '«location:<place>»这边，',
    '从«location:<place>»回来，',
    '路过«location:<place>»，',
  ],
  'person start': [
    '«person:<name>»也提到过，',
    '想起«person:<name>»说的，',
    '刚看到«person:<name>»的采访，',
    '照«person:<name>»的说法，',
  ],
  'organisation start': [
    '«organisation:<company>»的公告说，',
    '看了«organisation:<company>»的报道，',
    '«organisation:<company>»今天也在讲，',
  ],
  positive: ['，太喜欢了', '，心情大好', '，真不错', '，很满足', '，值得', '，开心一整天', '，点赞', '，好感动'],
  neutral: ['', '', '，记一下', '，转给需要的人', '，就这样', '，先占个位'],
  negative: ['，太失望了', '，心好累', '，真受不了', '，糟糕透了', '，不值', '，郁闷', '，再也不想了', '，气死人'],
  stop: ['。', '。', '', '～'],
  exclamation: ['！', '！', '！！', '！！！'],
  question: ['有人知道吗？', '大家怎么看？', '是不是？', '怎么办？', '谁懂？'],
  place: [
    '北京',
    '上海',
    '广州',
    '深圳',
    '成都',
    '杭州',
    '武汉',
    '西安',
    '南京',
    '重庆',
    '厦门',
    '苏州',
    '青岛',
    '长沙',
    '昆明',
    '哈尔滨',
  ],
  name: [
    '陈若川',
    '林知夏',
    '周一帆',
    '苏以宁',
    '顾南舟',
    '许星野',
    '沈见微',
    '江小满',
    '韩默然',
    '陆听白',
    '秦暮雨',
    '叶青禾',
  ],
  company: ['远帆科技', '晨岸传媒', '青藤教育', '北桥集团', '云麓大学', '海桐基金会', '蓝汀航空', '知行出版社'],
};

const englishRules: Record<string, readonly string[]> = {
  I: [
    'I think ',
    'I keep saying it: ',
    'in my opinion, ',
    'my day so far: ',
    'I never expected this: ',
    'it gets me every time: ',
  ],
  we: ['we all agreed: ', 'our little group says ', 'we are back: ', 'as one of us put it, '],
  'location start': [
    'in «location:<place>», ',
    'back from «location:<place>»: ',
    '«location:<place>» today: ',
    'greetings from «location:<place>», ',
  ],
  'person start': [
    'heard from «person:<name>»: ',
    'just like «person:<name>» says, ',
    '«person:<name>» has a point: ',
    'after the talk by «person:<name>», ',
  ],
  'organisation start': [
    '«organisation:<company>» reports: ',
    'seen at «organisation:<company>»: ',
    'according to «organisation:<company>», ',
  ],
  positive: [
    ', love it',
    ', so good',
    ' and it was wonderful',
    ', worth every minute',
    ', absolutely brilliant',
    ', what a treat',
    ', happy days',
    ', pure joy',
  ],
  neutral: ['', '', ', for the record', ', as usual', ', just noting it', ', more later'],
  negative: [
    ', what a letdown',
    ', so annoying',
    ' and it was awful',
    ', never again',
    ', absolute waste of time',
    ', really disappointing',
    ', such a mess',
    ', heartbreaking',
  ],
  stop: ['.', '', '.', '...'],
  exclamation: ['!', '!', '!!', '!!!'],
  question: [' anyone else?', ' thoughts?', ' why though?', ' who is in?', ' any tips?', ' is it just bad luck?'],
  place: [
    'London',
    'New York',
    'Chicago',
    'Toronto',
    'Sydney',
    'Dublin',
    'Seattle',
    'Manchester',
    'Boston',
    'Austin',
    'Melbourne',
    'Glasgow',
    'Denver',
    'Vancouver',
    'Cape Town',
    'Auckland',
  ],
  name: [
    'Mara Ellison',
    'Theo Garrick',
    'Ines Caldwell',
    'Jonah Whitlock',
    'Petra Lindqvist',
    'Omar Reddington',
    'Lila Farrow',
    'Callum Ashby',
    'Nora Vantage',
    'Felix Harrow',
    'Ruth Okafor',
    'Dane Mercer',
  ],
  company: [
    'Northlake Media',
    'Brightwater Bank',
    'Quill and Ferry',
    'the Halden Institute',
    'Orchard Robotics',
    'Pinecrest University',
    'Silverline Rail',
    'Tidewater Press',
  ],
};

function topicRules(topics: Record<string, TopicWords>): Record<string, readonly string[]> {
  const rules: Record<string, readonly string[]> = {};
  for (const [topic, words] of Object.entries(topics)) {
    rules[`thing ${topic}`] = words.things;
    rules[`topic ${topic}`] = words.sentences.map((sentence) => sentence.replaceAll('<thing>', `<thing ${topic}>`));
  }
  return rules;
}

function hashtagsOf(topics: Record<string, TopicWords>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(topics).map(([topic, words]) => [topic, words.hashtags]));
}

/** Reads the two languages' grammars. */
export function readLanguages(): Record<MicroblogPlatform, MicroblogLanguage> {
  return {
    Weibo: {
      code: 'zh',
      grammar: readGrammar({ ...chineseRules, ...topicRules(chineseTopics) }),
      hashtags: hashtagsOf(chineseTopics),
      hashtag: (word) => `#${word}#`,
      handle: (first, second, number) => `${first}${second}${number}`,
      handleWords: [
        ['安静的', '爱吃的', '早起的', '路过的', '慢半拍的', '晒太阳的', '不困的', '认真的'],
        ['橘子', '海鸥', '铅笔', '云朵', '松鼠', '面包', '拖鞋', '萤火虫'],
      ],
    },
    Twitter: {
      code: 'en',
      grammar: readGrammar({ ...englishRules, ...topicRules(englishTopics) }),
      hashtags: hashtagsOf(englishTopics),
      hashtag: (word) => `#${word}`,
      handle: (first, second, number) => `${first}${second}${number}`,
      handleWords: [
        ['Quiet', 'Rainy', 'Early', 'Salty', 'Paper', 'Sunny', 'Lucky', 'Slow'],
        ['Otter', 'Pencil', 'Harbor', 'Cloud', 'Biscuit', 'Fox', 'Lantern', 'Sparrow'],
      ],
    },
  };
}
