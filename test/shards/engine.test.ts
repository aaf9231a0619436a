import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  driveStudy,
  holdToCode,
  type Job,
  jobId,
  lettersOf,
  openPool,
  parseJob,
  parseShare,
  planStages,
  progressLine,
  RefusedJob,
  readManifest,
  runJob,
  runLocally,
  type Study,
  shardFile,
  shareOf,
  unfinishedStage,
} from '../../packages/shards';
import { measureStage } from '../../packages/shards/progress';
import { countFolder, countStudy, fixture, resultsIn } from './count-folder';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function studyOf(texts: readonly string[]): Study {
  const folder = countFolder(texts);
  folders.push(folder);
  return countStudy(folder);
}

const here = (study: Study) => (jobs: readonly Job[]) => runLocally(study.folder, jobs, (job) => runJob(study, job), 2);

describe('a job', () => {
  const job = { shard: 's0', step: 'count', code: 'a'.repeat(64), plan: 'b'.repeat(64) };

  it('is names and hashes and nothing else', () => {
    expect(parseJob(job)).toEqual(job);
    expect(jobId(parseJob(job))).toMatch(/^count-s0-[0-9a-f]{16}$/);
    for (const other of [null, 7, 'x', [], {}, { ...job, path: '/' }, { ...job, code: 'short' }, { ...job, plan: 1 }]) {
      expect(() => parseJob(other)).toThrow(RefusedJob);
    }
  });

  it('never names a place outside the shared folder', () => {
    const piece = fc.constantFrom('..', '/', '\\', '.', 'a', 's0', '\0', '%2e', 'A', ' ', '-', '\n', '名');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const name = pieces.join('');
        const isName = /^[a-z0-9][a-z0-9-]*$/.test(name) && !name.includes('\n');
        if (isName) expect(parseJob({ ...job, shard: name }).shard).toBe(name);
        else expect(() => parseJob({ ...job, shard: name })).toThrow(/is no name of a shard/);
      }),
    );
  });

  it('that this study has not planned is refused before anything is written', async () => {
    const study = studyOf(['one', 'two']);
    const [{ jobs }] = planStages(study);
    const forged: [object, RegExp][] = [
      [{ ...jobs[0], step: 'rm' }, /there is no step rm/],
      [{ ...jobs[0], step: 'total' }, /its plan has no step total/],
      [{ ...jobs[0], shard: 's9' }, /its plan has no step count on a shard s9/],
      [{ ...jobs[0], code: 'c'.repeat(64) }, /it is for the code cccccccccccc, and this is aaaaaaaaaaaa/],
      [{ ...jobs[0], plan: 'd'.repeat(64) }, /there is no plan dddddddddddd/],
    ];
    for (const [each, reason] of forged) await expect(runJob(study, each)).rejects.toThrow(reason);
    const plan = path.join(study.folder, 'plans', `${jobs[0].plan}.json`);
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('"s1"', '"s7"'));
    await expect(runJob(study, jobs[0])).rejects.toThrow(/the plan [0-9a-f]{12} was altered/);
    expect(existsSync(path.join(study.folder, 'results'))).toBe(false);
  });

  it('done twice, or by two at once, is one result', async () => {
    const study = studyOf(['one', 'two']);
    const [{ jobs }] = planStages(study);
    await Promise.all(Array.from({ length: 5 }, () => runJob(study, jobs[0])));
    const before = resultsIn(study.folder);
    await runJob(study, jobs[0]);
    expect(resultsIn(study.folder)).toEqual(before);
    expect(Object.keys(before)).toHaveLength(1);
  });
});

describe('a study', () => {
  it('goes through its steps, and on where it was stopped', async () => {
    const study = studyOf(['one', 'three', 'fifteen letters']);
    const done: string[] = [];
    const stop = new AbortController();
    const stopping = (jobs: readonly Job[]) =>
      runLocally(
        study.folder,
        jobs,
        async (job) => {
          await runJob(study, job);
          done.push(jobId(job));
          stop.abort();
        },
        1,
        stop.signal,
      );
    await expect(driveStudy(study, { run: stopping, signal: stop.signal })).rejects.toThrow(
      /^Stopped; the same command/,
    );
    expect(done).toHaveLength(1);
    expect(await driveStudy(study, { run: here(study) })).toEqual([]);
    expect(unfinishedStage(study)).toBeUndefined();
    const totals = Object.entries(resultsIn(study.folder)).filter(([file]) => file.startsWith('total'));
    expect(totals.map(([, bytes]) => Buffer.from(bytes, 'base64').toString())).toEqual(['s0 23', 's1 23', 's2 23']);
  });

  it('does nothing again of what is there, and everything of other parameters', async () => {
    const study = studyOf(['one', 'two']);
    await driveStudy(study, { run: here(study) });
    const run = async () => {
      throw new Error('nothing is to do');
    };
    expect(await driveStudy(study, { run })).toEqual([]);
    expect(unfinishedStage({ ...study, parameters: { other: true } })?.jobs).toHaveLength(2);
  });

  it('removes what a killed process has left half made', async () => {
    const study = studyOf(['one', 'two']);
    const stage = unfinishedStage(study);
    await runJob(study, stage?.jobs[0]);
    const place = path.join(
      study.folder,
      'results',
      'count',
      readdirSync(path.join(study.folder, 'results', 'count'))[0],
    );
    mkdirSync(path.join(place, 's1.4711-00000000.tmp'));
    await driveStudy(study, { run: here(study) });
    expect(readdirSync(place).sort()).toEqual(['s0', 's1']);
  });

  it('fails when every shard has', async () => {
    const study = studyOf(['poison', 'poison too']);
    await expect(driveStudy(study, { run: here(study) })).rejects.toThrow(/Every shard has failed in the step count/);
  });

  it('whose shards are altered after they were planned is refused', async () => {
    const study = studyOf(['one', 'two']);
    const [{ jobs }] = planStages(study);
    writeFileSync(shardFile(study.folder, 's0'), 'other bytes');
    await expect(runJob(study, jobs[0])).rejects.toThrow(/has other bytes than when it was made/);
    const manifest = path.join(study.folder, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"start": 1', '"start": 2'));
    await expect(runJob(study, jobs[1])).rejects.toThrow(/are not those that it was planned for/);
  });

  it('a full disk stops the run and blames no shard', async () => {
    const study = studyOf(['one', 'two']);
    const full = async () => {
      throw new Error('ENOSPC: no space left on device, write');
    };
    const run = (jobs: readonly Job[]) => runLocally(study.folder, jobs, full, 2);
    await expect(driveStudy(study, { run })).rejects.toThrow(/^The disk that \S+ lies on is full/);
    expect(lettersOf(study)).toEqual([]);
    expect(await driveStudy(study, { run: here(study) })).toEqual([]);
  });

  it('is held to one version of the code, whoever is first', () => {
    const { folder } = studyOf(['one']);
    holdToCode(folder, 'a'.repeat(64));
    holdToCode(folder, 'a'.repeat(64));
    expect(() => holdToCode(folder, 'b'.repeat(64))).toThrow(/check out the same version on every machine/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('a manifest with a name that is none is refused', () => {
    const { folder } = studyOf(['one']);
    const file = path.join(folder, 'manifest.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"s0"', '"../s0"'));
    expect(() => readManifest(folder)).toThrow(/"..\/s0" is no name of a shard/);
  });
});

describe('processes for jobs', () => {
  it('end after a number of shards; one that a shard kills takes no other with it', async () => {
    const study = studyOf(['one', 'two', 'crash', 'four', 'five']);
    const pool = await openPool({ ...study, file: fixture('count-child.cjs'), jobsPerProcess: 2 });
    const run = (jobs: readonly Job[]) => runLocally(study.folder, jobs, (job) => pool.run(job), 2);
    const letters = await driveStudy(study, { run });
    pool.close();
    expect(letters).toEqual([{ shard: 's2', step: 'count', error: 'The process ended with SIGKILL.' }]);
    const totals = Object.keys(resultsIn(study.folder)).filter((file) => file.startsWith('total'));
    expect(totals.map((file) => path.basename(file))).toEqual(['s0', 's1', 's3', 's4']);
  });

  it('that have other code than who started them are refused', async () => {
    const study = { ...studyOf(['one']), code: 'b'.repeat(64) };
    await expect(openPool({ ...study, file: fixture('count-child.cjs') })).rejects.toThrow(/compiled anew/);
  });

  it('that find other code when they are started later stop the work, and blame no shard', async () => {
    const study = studyOf(['one', 'three', 'seven']);
    const pool = await openPool({ ...study, file: fixture('count-child.cjs'), jobsPerProcess: 1 });
    process.env.COUNT_CODE = 'b'.repeat(64);
    try {
      const run = (jobs: readonly Job[]) => runLocally(study.folder, jobs, (job) => pool.run(job), 1);
      await expect(driveStudy(study, { run })).rejects.toThrow(/compiled anew/);
    } finally {
      delete process.env.COUNT_CODE;
      pool.close();
    }
    expect(Object.keys(resultsIn(study.folder))).toHaveLength(1);
    expect(lettersOf(study)).toEqual([]);
  });
});

describe('shares of an array job', () => {
  it('hold every shard once, and nearly the same number each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 60 }), (of, count) => {
        const shards = Array.from({ length: count }, (_, i) => i);
        const shares = Array.from({ length: of }, (_, i) => shareOf(shards, parseShare(`${i + 1}/${of}`)));
        expect(shares.flat().sort((a, b) => a - b)).toEqual(shards);
        const sizes = shares.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
    for (const wrong of ['', '0/3', '4/3', '1/0', '1', 'a/b', '1/2/3', '-1/2'])
      expect(() => parseShare(wrong)).toThrow(/i\/n/);
  });
});

describe('progress', () => {
  it('says rate and time left, counted from where it was gone on with', () => {
    const measure = measureStage('segment', 50, 10, 1000);
    expect(progressLine(measure(10, 0, 1000))).toBe('segment 10 of 50 shards');
    expect(progressLine(measure(20, 1, 11_000))).toBe('segment 20 of 50 shards, 1.0 a second, 30 s left, 1 failed');
    expect(progressLine(measure(11, 0, 101_000))).toBe('segment 11 of 50 shards, 0.6 a minute, 65 min left');
    expect(progressLine(measure(50, 0, 11_000))).toBe('segment 50 of 50 shards, 4.0 a second');
  });
});

it('who has no queue loads none of its packages', () => {
  const script = `require('./packages/shards/dist'); console.log(Object.keys(require.cache).filter((file) => /bullmq|ioredis/.test(file)).length)`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], {
    cwd: path.join(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect(stdout).toBe('0\n');
});
