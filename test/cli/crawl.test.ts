import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crawl, demoReviews, postsFromReviews, startDemoMicroblog } from '@crosscultural/crawler';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parsePost, parseReview } from '../../packages/corpus';
import { projectFolder } from '../../src/project';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-crawl-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a recording crawled again gives a file of reviews and a file of posts', async () => {
  const at = (name: string) => path.join(folder, name);
  const microblog = await startDemoMicroblog(postsFromReviews(demoReviews(6)));
  const keyword = '小米';
  const options = { store: at('first.duckdb'), salt: at('salt'), contact: 'me@uni.example', record: at('recording') };
  await crawl('weibo', { keyword }, { ...options, servedFrom: microblog.origin, limits: { delay: 2 } });
  await microblog.close();

  const program = path.join(projectFolder, 'src', 'bin', 'crosscultural.cjs');
  const words = ['crawl', 'weibo', '--keyword', keyword, '--contact', options.contact, '--replay', options.record];
  const files = ['--store', at('again.duckdb'), '--export', at('reviews.jsonl'), '--export-posts', at('posts.jsonl')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, ...files], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`13 reviews written to ${at('reviews.jsonl')}`);
  expect(stdout).toContain(`13 posts and comments written to ${at('posts.jsonl')}`);

  const lines = (name: string) => readFileSync(at(name), 'utf8').trimEnd().split('\n');
  for (const line of lines('reviews.jsonl')) parseReview(JSON.parse(line), { file: 'reviews.jsonl' });
  const posts = lines('posts.jsonl').map((line) => parsePost(JSON.parse(line), { file: 'posts.jsonl' }));
  expect(posts.filter(({ parent }) => parent !== undefined)).toHaveLength(7);
});
