import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPoliticians, readSinanet } from '../../../packages/corpus';

const folder = mkdtempSync(path.join(tmpdir(), 'known-communities-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (file: string, lines: string[]) => writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`);

describe('Sinanet', () => {
  it('reads users, links and forums; a user in two forums is in none, and bad lines are counted', async () => {
    write('content.txt', ['0.5 0.5 ', '1 0', 'Infinity 0', '0.25 0.75']);
    write('edge.txt', ['1\t2', '2\t4', '4\t4', '1\t9', '3']);
    write('clusters.txt', ['1\t2\t0', '2\t4\t7']);
    const { users, links, interests, known, communities, notices } = await readSinanet(folder);
    expect([users, communities, interests?.columns]).toEqual([4, 2, 2]);
    expect([[...links[0].from], [...links[0].to]]).toEqual([
      [0, 1],
      [1, 3],
    ]);
    expect([...(interests?.values ?? [])]).toEqual([0.5, 0.5, 1, 0, 0, 0, 0.25, 0.75]);
    expect([...known]).toEqual([0, -1, -1, 1]);
    expect(notices.map(({ file, kind, count, line }) => [file, kind, count, line])).toEqual([
      ['content.txt', 'broken-line', 1, 3],
      ['edge.txt', 'broken-line', 3, 3],
      ['clusters.txt', 'repeated-row', 1, 2],
      ['clusters.txt', 'broken-line', 1, 2],
    ]);
  });

  it('reads a file whose first lines are all broken once through', async () => {
    // Minutes, if each line asked all those before it.
    write('content.txt', [...Array.from({ length: 200_000 }, () => 'x 0'), '0.5 0.5']);
    write('edge.txt', ['1\t2']);
    write('clusters.txt', ['1\t2']);
    const { users, interests, notices } = await readSinanet(folder);
    expect([users, interests?.columns, notices[0].count]).toEqual([200_001, 2, 200_000]);
  });

  it('says what a file without numbers should have been', async () => {
    write('content.txt', ['name,value']);
    await expect(readSinanet(folder)).rejects.toThrow('one line a user');
  });
});

describe('politicians', () => {
  it('keeps long ids apart, leaves out loops and unknown accounts, and knows parties, not names', async () => {
    // The ids differ beyond 2^53 only in the last digit.
    write('dict.csv', [
      'name\ttwitter_id\ttwitter_name\tparty',
      'A\t819992522109894658\ta\tR',
      'B\t819992522109894659\tb\tD',
      'C\t7\tc',
      'B\t819992522109894659\tb\tD',
    ]);
    for (const file of ['friend_list', 'mention_list', 'retweet_list', 'reply_list', 'favorite_list']) {
      write(`${file}.csv`, [
        'user_id\tother\tcount',
        '819992522109894658\t819992522109894659\t3',
        '819992522109894659\t819992522109894659\t2',
        '7\t819992522109894659\t1',
        '819992522109894658\t819992522109894659\tInfinity',
      ]);
    }
    const { users, links, known, names, notices } = await readPoliticians(folder);
    expect([users, names, [...known]]).toEqual([2, ['D', 'R'], [1, 0]]);
    expect(links.map(({ kind, from, to, weight }) => [kind, [...from], [...to], [...weight]])).toEqual(
      ['follow', 'mention', 'retweet', 'reply', 'like'].map((kind) => [kind, [0], [1], [3]]),
    );
    expect(notices.slice(0, 3).map(({ kind, count }) => [kind, count])).toEqual([
      ['short-record', 1],
      ['repeated-id', 1],
      ['broken-line', 2],
    ]);
  });

  it('refuses a list that names nobody', async () => {
    write('dict.csv', ['name\ttwitter_id\ttwitter_name\tparty']);
    await expect(readPoliticians(folder)).rejects.toThrow('names nobody');
  });
});
