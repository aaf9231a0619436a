import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShards, reviewStudy } from '../../packages/review-shards';
import { driveStudy, runJob, runLocally, unfinishedStage } from '../../packages/shards';
import { projectFolder } from '../../src/project';
import { resultsIn } from './count-folder';
import { hasSlurm, startSlurm } from './slurm';

describe.skipIf(!hasSlurm)('Slurm (slurm-wlm and munge, as root; skipped where they are not installed)', () => {
  let folder: string;
  let slurm: Awaited<ReturnType<typeof startSlurm>>;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'array-'));
    slurm = await startSlurm();
  });
  afterAll(async () => {
    await slurm?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A study of 30 reviews in two shards. */
  async function studyIn(name: string) {
    const file = path.join(folder, 'mine.csv');
    const rows = Array.from({ length: 30 }, (_, i) => `the keyboard of laptop ${i % 20} is good and its fan is quiet`);
    writeFileSync(file, ['comment', ...rows].join('\n'));
    const out = path.join(folder, name);
    await makeShards({ files: [file], map: 'text=comment,culture==foreign', size: 15, out });
    return reviewStudy(out);
  }

  it('does the steps as arrays of tasks, to the bytes that one process makes, and merges', async () => {
    const alone = await studyIn('alone');
    await driveStudy(alone, { run: (jobs) => runLocally(alone.folder, jobs, (job) => runJob(alone, job), 1) });
    const study = await studyIn('array');
    const options = ['--partition=short', `--output=${folder}/said-%x-%a.txt`];
    const submitted = spawnSync(path.join(projectFolder, 'deploy', 'slurm.sh'), [study.folder, '2', ...options], {
      ...{ encoding: 'utf8', env: slurm.env, cwd: folder },
    });
    expect(submitted).toMatchObject({ status: 0, stderr: '' });
    while (slurm.waiting() !== '') await sleep(200);
    const files = readdirSync(folder).filter((name) => name.startsWith('said-'));
    const said = files.sort().map((name) => readFileSync(path.join(folder, name), 'utf8'));
    expect(said.join('')).toContain('30 reviews merged into');
    expect(files.filter((name) => name.startsWith('said-verify'))).toHaveLength(2);
    expect(unfinishedStage(study)).toBeUndefined();
    expect(resultsIn(study.folder)).toEqual(resultsIn(alone.folder));
    // Nine programs one after the other: half a minute, but minutes on a machine that is busy.
  }, 600_000);
});
