import { rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createPostgresBackend, Queue } from 'bullmq';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type DriveOptions,
  driveStudy,
  emptyResults,
  type Job,
  jobsOfShare,
  planStages,
  readManifest,
  resultPath,
  runJob,
  runLocally,
  runOnQueue,
  type Study,
  stagesOf,
  untilSettled,
  workOnQueue,
} from '../../packages/shards';
import { flowsOf, mostAtOnce } from '../../packages/shards/queue/flows';
import { queueName } from '../../packages/shards/queue/name';
import { countFolder, fixture, resultsIn } from './count-folder';
import { hasPostgres, startPostgres } from './postgres';
import { hasRedis, startRedis } from './redis';

const roundsStudy: (folder: string, rounds: number) => Study =
  createRequire(__filename)('./fixtures/rounds-study.cjs').roundsStudy;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function studyOf(texts: readonly string[], rounds = 4): Study {
  const folder = countFolder(texts);
  folders.push(folder);
  return roundsStudy(folder, rounds);
}

const texts = ['one', 'three', 'fifteen letters', 'x', 'xx', 'xxx'];
const here = (study: Study) => (jobs: readonly Job[]) => runLocally(study.folder, jobs, (job) => runJob(study, job), 2);

it('takes no memory for processes that would have nothing to do', async () => {
  const study = studyOf(texts);
  await driveStudy(study, { run: (jobs) => runLocally(study.folder, jobs, (job) => runJob(study, job), 2 ** 40) });
  expect(resultsIn(study.folder)).toEqual(await resultsWithoutFaults(texts));
});

async function resultsWithoutFaults(of: readonly string[]): Promise<Record<string, string>> {
  const study = studyOf(of);
  await driveStudy(study, { run: here(study) });
  return resultsIn(study.folder);
}

describe('rounds of a step and a joint one', () => {
  it('read what the round before has left', async () => {
    const study = studyOf(['one', 'three'], 3);
    expect(await driveStudy(study, { run: here(study) })).toEqual([]);
    const stages = planStages(study);
    expect(stages.map(({ step, jobs }) => `${step.name} ${jobs.length}`)).toEqual(
      Array.from({ length: 3 }, () => ['draw 2', 'add 1']).flat(),
    );
    // 3 and 5; 8: 11 and 13; 24: 35 and 37.
    const sums = Object.entries(resultsIn(study.folder)).filter(([file]) => file.startsWith('add'));
    expect(sums.map(([, bytes]) => Number(Buffer.from(bytes, 'base64').toString())).sort((a, b) => a - b)).toEqual([
      8, 24, 72,
    ]);
  });

  it('whose shards are settled name the joint job that can follow', () => {
    const study = studyOf(texts);
    const [draw] = stagesOf(study);
    expect(draw.joint).toMatchObject({ step: 'add', shard: 'all' });
    expect(planStages(study)).toHaveLength(1);
  });

  it('refuse a joint job for a shard, a shard’s for all, and one that comes before what it reads', async () => {
    const study = studyOf(texts);
    const [draw] = stagesOf(study);
    const joint = draw.joint as Job;
    await expect(runJob(study, { ...joint, shard: 's0' })).rejects.toThrow(/add is done for all shards at once/);
    await expect(runJob(study, { ...draw.jobs[0], shard: 'all' })).rejects.toThrow(/draw is not done for all shards/);
    await expect(runJob(study, joint)).rejects.toThrow(/draw of shard s0, which it reads, is not there/);
  });

  it('emptied results count as done', async () => {
    const study = studyOf(texts);
    await driveStudy(study, { run: here(study) });
    const [draw] = planStages(study);
    emptyResults(study.folder, draw.jobs);
    expect(statSync(resultPath(study.folder, draw.jobs[0])).size).toBe(0);
    const nothing = async () => {
      throw new Error('nothing is to do');
    };
    expect(await driveStudy(study, { run: nothing })).toEqual([]);
  });

  it('are done by tasks of an array job that wait for each other, as one process does them', async () => {
    const study = studyOf(texts);
    const manifest = readManifest(study.folder);
    const task = (index: number) => {
      const run: DriveOptions['run'] = async (jobs) => {
        await here(study)(jobsOfShare(jobs, manifest, { index, of: 3 }));
        await untilSettled(study.folder, jobs);
      };
      return driveStudy(study, { run });
    };
    expect(await Promise.all([1, 2, 3].map(task))).toEqual([[], [], []]);
    expect(resultsIn(study.folder)).toEqual(await resultsWithoutFaults(texts));
  });
});

describe('flows', () => {
  const job = (shard: string): Job => ({ shard, step: 'draw', code: 'a'.repeat(64), plan: 'b'.repeat(64) });
  const jobs = Array.from({ length: mostAtOnce + 1 }, (_, i) => job(`s${i}`));
  const parent = { ...job('all'), step: 'add' };

  it('have at most 10,000 children: more jobs are added in parts, without a parent that would not wait for all', () => {
    expect(mostAtOnce).toBe(10_000);
    expect(flowsOf(jobs.slice(0, mostAtOnce), parent)).toEqual([{ children: jobs.slice(0, mostAtOnce), parent }]);
    const parts = flowsOf(jobs, parent);
    expect(parts.map(({ children }) => children.length)).toEqual([10_000, 1]);
    expect(parts.flatMap(({ children }) => children)).toEqual(jobs);
    expect(parts.every((part) => part.parent === undefined)).toBe(true);
    expect(flowsOf([], parent)).toEqual([]);
  });
});

/** A server of the test's own, and whatever it still knows of a queue. */
interface TestServer {
  address: string;
  jobsLeft(name: string): Promise<number>;
  stop(): Promise<void> | void;
}

const count = (counts: Record<string, number>) => Object.values(counts).reduce((sum, each) => sum + each, 0);

async function redisServer(): Promise<TestServer> {
  const redis = await startRedis();
  return {
    address: redis.address,
    async jobsLeft(name) {
      const connection = redis.client();
      const queue = new Queue(name, { connection });
      const left = count(await queue.getJobCounts());
      await queue.close();
      connection.disconnect();
      return left;
    },
    stop: redis.stop,
  };
}

async function postgresServer(): Promise<TestServer> {
  const postgres = await startPostgres();
  return {
    address: postgres.address(),
    async jobsLeft(name) {
      const queue = new Queue(name, { connection: { connectionString: postgres.address() } }, createPostgresBackend);
      const left = count(await queue.getJobCounts());
      await queue.close();
      return left;
    },
    stop: postgres.stop,
  };
}

describe.each([
  { what: 'a real Redis (redis-server; skipped where it is not installed)', has: hasRedis, open: redisServer },
  { what: 'a real PostgreSQL (postgresql, as root; skipped without it)', has: hasPostgres, open: postgresServer },
])('rounds on $what', ({ has, open }) => {
  it.skipIf(!has).each([
    ['', texts, []],
    [
      ', a shard that is poisoned in the second round',
      [...texts, 'poison'],
      [{ shard: 's6', step: 'draw', error: 'the shard is poisoned' }],
    ],
  ])('make what one process makes, each as a flow, and leave nothing there%s', async (_, of, lost) => {
    const server = await open();
    const { address } = server;
    const stop = new AbortController();
    const study = studyOf(of);
    try {
      const done: string[] = [];
      const working = workOnQueue({
        ...{ address, study, file: fixture('rounds-child.cjs'), processes: 2, lockSeconds: 30 },
        signal: stop.signal,
        onDone: ({ step }) => done.push(step),
      });
      let begunByFlow = 0;
      const letters = await driveStudy(study, {
        run: (jobs, then) => runOnQueue(jobs, { address, study }, then),
        onSettled: ({ step }) => {
          if (step.name === 'draw' && done.at(-1) === 'add') begunByFlow++;
        },
      });
      expect(letters).toEqual(lost);
      expect(resultsIn(study.folder)).toEqual(await resultsWithoutFaults(of));
      expect(begunByFlow).toBeGreaterThan(0);
      stop.abort();
      await working;
      expect(await server.jobsLeft(queueName(study))).toBe(0);
    } finally {
      stop.abort();
      await server.stop();
    }
  });
});
