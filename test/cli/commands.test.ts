import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/project';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as a user does, on the compiled code. */
function crosscultural(...words: string[]) {
  const program = path.join(projectFolder, 'src', 'bin', 'crosscultural.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, JUPYTER_DATA_DIR: path.join(folder, 'jupyter') },
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Buffer): string {
  const target = path.join(folder, name);
  writeFileSync(target, content);
  return target;
}

describe('mistakes of the user end with exit code 2 and one line that says what to do', () => {
  it.each([
    [['run', 'no-such-notebook'], /^There is no notebook "no-such-notebook"\. There are: 00-start-here, /],
    [['run', '--seed', 'many'], /^--seed must be a whole number from 0, not "many"\.$/],
    [['run', '--data', 'missing.csv'], /missing\.csv/],
    [['run', '--map', 'text=body'], /^--map describes a file of your own/],
    [['run', '--mirror', 'x'], /^--mirror says where public files are, and the simulated corpus needs none/],
    [['run', '--model', 'x'], /^--model and --sample are for real reviews/],
    [['run', '--sample', '100'], /^--model and --sample are for real reviews/],
    [['run', '--sample', '-1', '--data', 'mine.csv'], /^--sample must be .*, not "-1"\.$/],
    [['run', '--labelled', 'x.csv', '--data', 'public'], /^--labelled is for reviews of your own/],
    [['run', '--reviews', 'x.csv', '--data', 'mine.csv'], /^--reviews says which reviews labels point into/],
    [
      ['run', '03', '--data', 'mine.csv'],
      /^A file holds reviews, posts about a brand or microblogs, so name the notebooks of one paper: /,
    ],
    [['run', '--posts', '0'], /^--posts must be .*, not "0"\.$/],
    [['run', '--users', '5'], /^--users must be a whole number from 10, not "5"\.$/],
    [['run', '--timeout', '0'], /^--timeout must be a whole number from 1, not "0"\.$/],
    [
      ['run', '--data', 'mine.csv', '--today', ''],
      /^--today is blank: give a day such as 2021-01-16, or leave it out\.$/,
    ],
    [['run', '--posts', '500', '--data', 'public'], /^--posts is for simulated posts: leave --data out/],
    [['run', '04-topics', '--posts', '500'], /^--posts is for brand, .*: npm start -- brand --posts 500$/],
    [['run', 'brand', '--model', 'x', '--data', 'mine.csv'], /^--model chooses who reads reviews \(Paper A\)/],
    [['run', 'brand', '--data', 'missing.csv'], /missing\.csv/],
    [['data', 'simulate', '--out', ''], /^--out is blank: name a folder \(\. for this one\)\.$/],
    [['shards', 'make', 'no.csv', '--out', ' '], /^--out is blank/],
    [['model', 'fetch', '--from', 'no-models', '--out', ''], /^--out is blank/],
    [['data', 'simulate', '--out', 'x', '--reviews', '-5'], /-5/],
    [['data', 'simulate', '--out', 'x', '--reviews', ''], /^--reviews must be a whole number from 1, not ""\.$/],
    [['data', 'simulate', '--out', 'x', '--profile', 'flat'], /choose one of default, shuffled-cultures/],
    [['data', 'fetch', 'no-such-source'], /no-such-source/],
    [['data', 'fetch', '--mirror', 'nowhere'], /nowhere/],
    [['data', 'forget'], /^Whom\? Say: npx crosscultural data forget USER/],
    [['data', 'forget', '--list', 'somebody'], /^--list only counts: give it no USER and no --undo\.$/],
    [['data', 'forget', ' '], /^Whom shall be forgotten\?/],
    [['crawl', 'amazon', '--product', 'B0'], /required option '--contact/],
    [['crawl', 'nosite', '--contact', 'me@uni.example', '--keyword', 'x'], /the sites are amazon, taobao/],
    [
      ['crawl', 'amazon', '--contact', 'me@uni.example', '--product', 'B000000000', '--delay', '5'],
      /too short for a public site/,
    ],
    [
      ['crawl', 'amazon', '--contact', 'me@uni.example', '--product', 'B000000000', '--delay', '1e9'],
      /^A delay of 1000000000 ms is longer than a run waits; the most is 400000 ms\.$/,
    ],
    [
      ['worker', '--queue', 'redis://x', '--shared', 'x', '--lock', '1e9'],
      /^--lock must be a whole number from 1 to 86400/,
    ],
    [['no-such-command'], /unknown command 'no-such-command'/],
  ])('%j', (words, message) => {
    const { status, stderr } = crosscultural(...words);
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });

  it('says what a file of own reviews holds, also in another encoding', () => {
    const reviews = file('latin.csv', Buffer.from('text,culture\ncaf\xe9,foreign\n', 'latin1'));
    const { status, stdout } = crosscultural('data', 'check', reviews);
    expect(stdout).toContain('reviews: 1 (0 domestic, 1 foreign)');
    expect(stdout).toContain('notice: The file is not UTF-8; it was read as WINDOWS-1252.');
    expect(status).toBe(0);
  });

  it('lists the columns of posts it found when that of the date is missing', () => {
    const posts = file('undated.csv', 'body,likes\nnice,3\n');
    const { status, stderr } = crosscultural('run', 'brand', '--data', posts, '--map', 'text=body');
    expect(stderr.trim()).toMatch(
      /which column is the date\? Say --map createdAt=COLUMN; its columns are: body, likes\.$/,
    );
    expect(status).toBe(2);
  });

  it('lists the columns it found when one is missing', () => {
    const reviews = file('columns.csv', 'body,country\nnice,foreign\n');
    const { status, stderr } = crosscultural('run', '03-preprocessing', '--data', reviews);
    expect(stderr).toMatch(/body.*country/);
    expect(status).toBe(2);
  });
});

describe('a place that cannot be written is refused before the work begins', () => {
  const crawl = ['crawl', 'amazon', '--contact', 'me@uni.example', '--product', 'B000000000'];

  it.each([
    [['absa', 'train', '--train', 'no.txt', '--dev', 'no.txt', '--out', 'a-file'], /a-file cannot be .*\(ENOTDIR\)/],
    [['absa', 'extract', 'no-model', '--in', 'no.csv', '--out', 'a-folder'], /^a-folder cannot be .*\(EISDIR\)/],
    [['absa', 'export', 'no.txt', '--out', 'a-file/x.json'], /a-file cannot be .*\(ENOTDIR\)/],
    [['absa', 'export', 'no.txt', '--out', 'labels.json'], /labels\.xml cannot be .*\(EISDIR\)/],
    [['absa', 'store', 'no-model', '--precision', 'int8', '--out', 'a-file'], /a-file cannot be .*\(ENOTDIR\)/],
    [['data', 'simulate', '--out', 'a-file'], /a-file cannot be .*\(ENOTDIR\)/],
    [['figure', 'culture-arrows', '--out', 'a-folder'], /^a-folder cannot be .*\(EISDIR\)/],
    [['model', 'fetch', 'bert-base-chinese', '--out', 'a-file/x'], /a-file cannot be .*\(ENOTDIR\)/],
    [['model', 'fetch', '--from', 'nowhere', '--out', 'a-file/x'], /a-file cannot be .*\(ENOTDIR\)/],
    [['shards', 'make', 'a-file', '--out', 'a-file/x'], /a-file cannot be .*\(ENOTDIR\)/],
    [['new', 'a-file/x'], /a-file cannot be .*\(ENOTDIR\)/],
    [[...crawl, '--store', 'a-folder'], /^a-folder cannot be .*\(EISDIR\)/],
    [[...crawl, '--export', 'a-folder'], /^a-folder cannot be .*\(EISDIR\)/],
    [[...crawl, '--export-posts', ''], /^"" names no file to write/],
  ])('%j', (words, message) => {
    file('a-file', 'kept');
    for (const name of ['a-folder', 'labels.xml']) mkdirSync(path.join(folder, name), { recursive: true });
    const { status, stderr } = crosscultural(...words);
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
    expect(readFileSync(path.join(folder, 'a-file'), 'utf8')).toBe('kept');
  });
});

describe('output that nobody reads', () => {
  const program = path.join(projectFolder, 'src', 'bin', 'crosscultural.cjs');

  it.each([
    [['data', 'list'], 'stdout', 'stderr'],
    [['--help'], 'stdout', 'stderr'],
    [['no-such-command'], 'stderr', 'stdout'],
  ] as const)('ends %j without a word', async (words, closed, other) => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    // Before the command has loaded its code: what `| head` does a moment later.
    child[closed].destroy();
    let said = '';
    child[other].on('data', (text) => (said += text));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([said, status]).toEqual(['', 141]);
  });

  it.runIf(existsSync('/dev/full'))('says that the disk is full', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'data', 'list'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    expect(stderr).toMatch(/^The disk is full; .*\n$/);
    expect(status).toBe(1);
  });
});

describe('crosscultural data simulate', () => {
  it('writes as many reviews as asked, the same for the same seed', () => {
    const simulate = (out: string) => crosscultural('data', 'simulate', '--reviews', '30', '--seed', '7', '--out', out);
    expect(simulate('one').status).toBe(0);
    expect(simulate('two').status).toBe(0);
    const [one, two] = ['one', 'two'].map((out) => readFileSync(path.join(folder, out, 'reviews.jsonl'), 'utf8'));
    expect(one).toBe(two);
    expect(one.trim().split('\n')).toHaveLength(60);
  });
});

describe('crosscultural data forget and list', () => {
  it('counts who is forgotten, and says what cannot be fetched', () => {
    const { status, stdout } = crosscultural('data', 'forget', '--list');
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^Forgotten users: (?:none|\d+ on .*)\.\n$/)]);
    const list = crosscultural('data', 'list').stdout;
    expect(list).toMatch(
      /ced-weibo\n.*\n.*\n {2}cite: Song, C\..*\n {2}platforms\/zh\/ced-weibo\/originals\.jsonl\.gz has no public address; /,
    );
  });

  it('forgets and takes back, without a word of the name', () => {
    const user = `nobody-${process.pid}`;
    for (const [words, message] of [
      [[user], /^Forgotten: results made before still hold this user/],
      [[user], /^This user was forgotten already\.\nForgotten users: /],
      [[user, '--undo'], /^No longer forgotten\./],
      [[user, '--undo'], /^This user was not forgotten\./],
    ] as const) {
      const { status, stdout } = crosscultural('data', 'forget', ...words, '--platform', 'test');
      expect(stdout).toMatch(message);
      expect(stdout).not.toContain(user);
      expect(status).toBe(0);
    }
  });
});

describe('crosscultural kernel', () => {
  it('installs the kernelspec where Jupyter looks, and removes it', () => {
    const spec = path.join(folder, 'jupyter', 'kernels', 'crosscultural', 'kernel.json');
    expect(crosscultural('kernel', 'install').status).toBe(0);
    const { argv } = JSON.parse(readFileSync(spec, 'utf8'));
    expect(existsSync(argv[1])).toBe(true);
    expect(crosscultural('kernel', 'uninstall').status).toBe(0);
    expect(existsSync(spec)).toBe(false);
  });
});

describe('crosscultural run', () => {
  it('runs a notebook on the user’s own file and ends with the page to open', () => {
    const text = (i: number) => `The battery life of phone number ${i} is really good, delivery took ${i} days`;
    const rows = Array.from(
      { length: 40 },
      (_, i) => `"${text(i)}",foreign\n"这台笔记本的第${i}个屏幕很清晰，客服也很有耐心，物流用了${i}天",domestic`,
    );
    const reviews = file('my-shop.csv', `body,side\n${rows.join('\n')}\n`);
    const notebook = path.join(projectFolder, 'notebooks', 'cross-cultural', '03-preprocessing.ipynb');
    const before = statSync(notebook).mtimeMs;
    const { status, stdout, stderr } = crosscultural(
      ...['run', '03-preprocessing', '--data', reviews, '--map', 'text=body,culture=side', '--no-write'],
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/40 domestic and 40 foreign reviews/);
    const page = stdout.trim().split('\n').at(-1)!.replace('Open ', '');
    expect(readFileSync(path.join(path.dirname(page), 'cross-cultural', '03-preprocessing.html'), 'utf8')).toContain(
      'reviews of my-shop.csv',
    );
    expect(statSync(notebook).mtimeMs).toBe(before);
    rmSync(path.dirname(page), { recursive: true });
  }, 180_000);

  it('runs a notebook of Paper B on the user’s own posts, also where no model reads their language', () => {
    const [praise, blame] = ['휴대폰이 정말 좋아요', '배터리가 너무 나빠요']; // the phone is really good; the battery is too bad
    const rows = Array.from(
      { length: 120 },
      (_, i) =>
        `${i % 3 === 0 ? blame : praise} ${i},2023-${1 + (i % 12)}-${1 + (i % 28)},${i % 2 === 0 ? 'Kakao' : 'Naver'}`,
    );
    const posts = file('my-posts.csv', `body,when,where\n${rows.join('\n')}\n`);
    const map = 'text=body,createdAt=when,platform=where';
    const { status, stdout, stderr } = crosscultural(
      'run',
      'brand/01-data',
      '--data',
      posts,
      '--map',
      map,
      '--no-write',
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/corpus: posts of my-posts\.csv, by platform: 60 \w+, 60 \w+/);
    const page = stdout.trim().split('\n').at(-1)!.replace('Open ', '');
    expect(readFileSync(path.join(path.dirname(page), 'brand', '01-data.html'), 'utf8')).toContain(
      'posts of my-posts.csv',
    );
    rmSync(path.dirname(page), { recursive: true });
  }, 180_000);

  it('ends with exit code 1, the cell’s number and its source when a cell fails', () => {
    const { status, stderr } = crosscultural('run', '03-preprocessing', '--timeout', '1', '--no-write', '--fresh');
    // Which of them takes so long depends on the machine.
    expect(stderr).toMatch(/03-preprocessing\.ipynb: cell \d+ of \d+ .*timed out, no end after 1 s/);
    expect(stderr).toMatch(/--- source ---\n +1 \| /);
    expect(status).toBe(1);
  }, 180_000);
});
