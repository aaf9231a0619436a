/**
 * Does the cost of a post stay the same when there are more of them? Microblogs of 100,000 to 1,000,000 posts through every step that
 * reads each post, each size in a process of its own.
 *
 *   npx tsx bench/microblogs.ts [posts=100000,200000,500000,1000000] [postsPerUser=200] [seed=2023]
 *
 * Prints microseconds of CPU per post for each step, and the peak memory of the process after it. Steps: the columns (with the writing
 * of the simulated texts), marks and access, entities, topics (fitting looks at a bounded part of the posts, so it weighs less the more
 * there are; reading them alone stands beside it), profiles, measures of users, and content push.
 */
import { execFileSync } from 'node:child_process';
import { type Table, tableToText } from '../packages/base';
import {
  comparePushRankers,
  conceptDictionary,
  platformPushes,
  profileLayout,
  profilesOf,
  type ReadMicroblogs,
  readAccess,
  readEntities,
  readMarks,
  sharedTopics,
  topicsOfTexts,
  userMeasures,
  withEntityMarks,
} from '../packages/culture';
import { simulatedMicroblogs } from '../src/study/platforms/simulated-microblogs';

interface Step {
  step: string;
  /** CPU, in microseconds per post. */
  cost: number;
  /** In MB, of the process so far. */
  peak: number;
}

const given = Object.fromEntries(process.argv.slice(2).map((pair) => pair.split('=') as [string, string]));
const seed = Number(given.seed ?? 2023);
const postsPerUser = Number(given.postsPerUser ?? 200);

if (given.one) console.log(JSON.stringify(measured(Number(given.one))));
else {
  const sizes = (given.posts ?? '100000,200000,500000,1000000').split(',').map(Number);
  const results = sizes.map((size) => {
    const args = [...process.execArgv, __filename, `one=${size}`, `postsPerUser=${postsPerUser}`, `seed=${seed}`];
    const output = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
    const lines = output.trim().split('\n');
    return { size, ...(JSON.parse(lines[lines.length - 1]) as { posts: number; steps: Step[] }) };
  });
  const label = ({ posts }: { posts: number }) => `${posts} posts`;
  const table = (title: string, what: 'cost' | 'peak', decimals: number): Table => ({
    title,
    columns: [
      { key: 'step', label: 'step' },
      ...results.map((result, i) => ({ key: `size${i}`, label: label(result), kind: 'number' as const, decimals })),
    ],
    rows: results[0].steps.map(({ step }, s) => ({
      step,
      ...Object.fromEntries(results.map(({ steps }, i) => [`size${i}`, steps[s][what]])),
    })),
  });
  console.log(tableToText(table('CPU per post in microseconds', 'cost', 1)));
  console.log(tableToText(table('Peak memory after the step in MB', 'peak', 0)));
}

function measured(size: number): { posts: number; steps: Step[] } {
  const steps: Step[] = [];
  let posts = 1;
  function timed<T>(step: string, work: () => T): T {
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    steps.push({ step, cost: user + system, peak: process.resourceUsage().maxRSS / 1024 });
    return result;
  }
  const { microblogs, planted } = timed('columns', () =>
    simulatedMicroblogs(Math.round(size / 2 / postsPerUser), seed, postsPerUser),
  );
  posts = microblogs.texts.length;
  const marks = timed('marks', () => readMarks(microblogs));
  const access = timed('access', () => readAccess(microblogs));
  const languages = Array.from(microblogs.language, (index) => microblogs.languages[index]);
  const entities = timed('entities', () => readEntities(microblogs.texts, languages));
  // Sentiment is another bench's matter (bench/classify.ts): the planted one stands in.
  const sentiment = new Float32Array(3 * posts);
  planted.sentiment.forEach((one, row) => {
    sentiment[3 * row + one] = 1;
  });
  const read: ReadMicroblogs = {
    ...{ microblogs, marks: withEntityMarks(marks, entities), access, entities, sentiment, sentimentErrors: [] },
  };
  const shared = timed('topics: fitted and read', () => sharedTopics(microblogs, conceptDictionary(), { seed }));
  timed('topics: read', () => topicsOfTexts(shared, microblogs));
  const { topics } = shared;
  timed('profiles', () => profilesOf(read, topics, profileLayout(read, topics)));
  timed('measures of users', () => userMeasures(read, { topics }));
  const pushes = timed('push: candidates', () => platformPushes(microblogs, seed));
  timed('push: ranking', () => {
    for (const { task } of pushes) if (task) comparePushRankers(task, { microblogs, topics, seed });
  });
  return { posts, steps: steps.map((step) => ({ ...step, cost: step.cost / posts })) };
}
