import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lenientMessages } from '../../../packages/corpus/formats/lenient-csv';
import { tallyNotices } from '../../../packages/corpus/formats/notice';
import { airlinePosts } from '../../../packages/corpus/posts/airline';
import { readHotSearch } from '../../../packages/corpus/posts/hot-search';
import { readHuaweiDaily } from '../../../packages/corpus/posts/huawei-daily';
import { jdPhonePosts } from '../../../packages/corpus/posts/jd-phones';
import { redmi6Posts } from '../../../packages/corpus/posts/redmi6';
import type { FuzzedReader } from '../fuzz';
import { drain, json, mutateFile, text } from '../seeds';

/** The three files of the trending titles; one of them is changed. */
const hotSearch: Record<string, string> = {
  'daily-totals.csv': 'date,titles\n2021-01-01,300\n2021-01-03,280\n2021-01-04,290\n',
  'tech-brands.csv': 'date,brand,title\n2021-01-01,Xiaomi,小米 11\n2021-01-03,Huawei,"华为, 新"\n',
  'launches.csv': 'date,how\n2021-01-01,read off\n2021-01-04,read off (car)\n',
};

/** The corpora of posts about brands (Paper B). */
export const publicPosts: FuzzedReader = {
  name: 'public posts',
  seeds: [
    text(
      'jd.csv',
      '用户ID,评论内容,点赞数,回复数,得分,购买时间,手机型号\n1.00E+11,很好,1.2万,3,5,2019/12/3 20:50,荣耀9X\n2,"差, 慢",,x,1,2020-01-02,iPhone\n',
    ),
    text(
      'redmi.csv',
      ',Review Title,Customer name,Rating,Date,Category,Comments,Useful\n0,Good,A,5.0 out of 5 stars,on 1 October 2018,Display,"Nice, ""it"" is",One person found this helpful\n1,Bad,B,1.0 out of 5 stars,on 2 October 2018,Others,No,\n',
    ),
    json('huawei.json', [
      { 日期序号: '22019-04-23', 积极微博: '很好', 消极微博: 0, 微博条数: 30, 积极条数: 20, 积极转发: 5, 消极赞: 'x' },
      { 日期序号: '2019-09-31', 积极微博: 5 },
      { 日期序号: '2019-04-24', 积极微博: '好', 消极微博: '差', 微博条数: 30 },
    ]),
    text(
      'airline.csv',
      'tweet_id,airline_sentiment,airline,,text,tweet_coord,tweet_created,retweet_count\n570306133677760513,neutral,Virgin,,@a hi,,2015-02-24 11:35:52 -0800,0\n5.70E+17,negative,United,,"late, ""very""",,2015-02-24 11:15:59 -0800,2\n',
    ),
    ...Object.entries(hotSearch).map(([name, content]) => text(name, content)),
  ],
  mutate: mutateFile,
  async read(file, folder) {
    const name = path.basename(file);
    const tally = tallyNotices(name, lenientMessages);
    if (name === 'jd.csv') await drain(jdPhonePosts(file, tally));
    else if (name === 'redmi.csv') await drain(redmi6Posts(file, tally));
    else if (name === 'airline.csv') await drain(airlinePosts(file, tally));
    else if (name === 'huawei.json') await readHuaweiDaily(file, tally);
    else {
      for (const [other, content] of Object.entries(hotSearch)) {
        if (other !== name) writeFileSync(path.join(folder, other), content);
      }
      await readHotSearch(folder);
    }
    tally.notices();
  },
};
