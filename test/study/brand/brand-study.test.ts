import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sentimentClasses } from '../../../packages/brand';
import { listSources } from '../../../packages/corpus';
import { labelledSourcesOf, openBrandStudy, openPostCorpus } from '../../../src/study';
import { zipFile } from '../../corpus/formats/zip-file';

/** A cache and public files of the test's own, and few labelled posts: their model is trained in a second. */
const { folder } = vi.hoisted(() => {
  // Hoisted above the imports, which are not there yet.
  const [fs, os] = [process.getBuiltinModule('node:fs'), process.getBuiltinModule('node:os')];
  const { join } = process.getBuiltinModule('node:path');
  return { folder: fs.mkdtempSync(join(os.tmpdir(), 'brand-study-test-')) };
});
vi.mock('../../../src/study/places', async (original) => ({
  ...(await original<object>()),
  cacheFolder: path.join(folder, 'cache'),
}));
vi.mock('../../../packages/corpus/catalogue/fetch', async (original) => ({
  ...(await original<object>()),
  publicFolder: path.join(folder, 'public'),
}));
// Small files stand in for the public ones; that these are checked to the byte is tested where they are read.
vi.mock('../../../packages/corpus/catalogue/checked', async () => ({ checkedHashes: async () => [] }));
vi.mock('../../../src/study/brand/simulated-posts', async (original) => {
  const actual = await original<typeof import('../../../src/study/brand/simulated-posts')>();
  return { ...actual, simulatedLabelledPosts: () => actual.simulatedLabelledPosts(600) };
});

const posts = 400;
const shown: string[] = [];
beforeAll(() => {
  vi.stubEnv('CROSSCULTURAL_FIGURES', path.join(folder, 'figures'));
  vi.stubEnv('CROSSCULTURAL_ENGINE', 'wasm');
  vi.spyOn(console, 'log').mockImplementation((text) => void shown.push(String(text)));
});
afterEach(() => {
  shown.length = 0;
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const cached = (name: string) => readdirSync(path.join(folder, 'cache')).filter((file) => file.startsWith(name));
const table = { title: 'A table', columns: [{ key: 'word', label: 'word' }], rows: [{ word: '屏幕' }] }; // screen

/** A CSV file of posts in Chinese: praise on even rows, blame on odd ones. */
function ownPosts(name: string, rows = 30): string {
  const [praise, blame] = ['手机很好，很喜欢', '手机太差了，很失望']; // a good phone, I like it; a bad one, I am disappointed
  const line = (i: number) =>
    `"${i % 2 === 0 ? praise : blame}，第${i}天",2023-01-${String(1 + (i % 28)).padStart(2, '0')}`;
  const file = path.join(folder, name);
  writeFileSync(file, `正文,日期\n${Array.from({ length: rows }, (_, i) => line(i)).join('\n')}\n`);
  return file;
}

describe('the simulated year of another number of posts', () => {
  it('is a corpus of its own, with its planted truth, and the same when it comes from the cache', async () => {
    const made = await openPostCorpus('simulated', posts, 5);
    expect(made).toMatchObject({ name: 'simulated-400-posts', label: '400 simulated posts', cannot: {}, notices: [] });
    expect(made.posts.texts).toHaveLength(posts);
    expect(made.planted?.sentiment).toHaveLength(posts);
    expect(made.events.length).toBeGreaterThan(5);
    expect(cached('brand-posts-400-')).toHaveLength(1);
    const read = await openPostCorpus('simulated', posts, 5);
    expect(read).toEqual(made);
    rmSync(path.join(folder, 'cache', cached('brand-posts-400-')[0]));
    expect(await openPostCorpus('simulated', posts, 5)).toEqual(made);
    const other = await openPostCorpus('simulated', posts, 6);
    expect(other.sha256).not.toBe(made.sha256);
    expect(other.posts.texts).not.toEqual(made.posts.texts);
  });

  it('is judged once: later notebooks take readers and verdicts from the cache', async () => {
    const open = () => openBrandStudy({ notebook: 'brand/03-sentiment', posts, seed: 5 });
    const study = await open();
    const passes: string[] = [];
    const [reader] = await study.sentimentReaders(({ stage, epoch }) => passes.push(`${stage} ${epoch}`));
    expect(passes.slice(0, 2)).toEqual(['main 1', 'main 2']);
    expect(reader.line).toMatch(/^sentiment of zh posts by CNN-LSTM, trained on \d+ posts of another simulated year; /);
    const judgings: number[] = [];
    const judged = await study.judged((done) => judgings.push(done));
    expect(judgings.length).toBeGreaterThan(0);
    expect(judged.posts.probabilities).toHaveLength(3 * posts);
    expect(judged.confusion).toEqual(reader.confusion);
    expect(judged.evidence.events).toBe(study.events);
    const again = await open();
    const asked = vi.fn();
    expect((await again.judged(asked)).posts.probabilities).toEqual(judged.posts.probabilities);
    expect(asked).not.toHaveBeenCalled();
    const [ready] = await again.sentimentReaders(asked);
    expect(asked).not.toHaveBeenCalled();
    expect(ready.tested).toEqual(reader.tested);
    // What the model says is what was planted more often than the most frequent class is.
    const planted = study.planted!.sentiment;
    const said = Array.from(planted, (_, i) => {
      const row = judged.posts.probabilities.subarray(3 * i, 3 * i + 3);
      return row.indexOf(Math.max(...row));
    });
    const right = said.filter((label, i) => label === planted[i]).length;
    const most = Math.max(...sentimentClasses.map((_, label) => planted.filter((one) => one === label).length));
    expect(right).toBeGreaterThan(most);
  });

  it('judges claims by what it found, and says who judged', async () => {
    const study = await openBrandStudy({ notebook: 'brand/06-insights', posts, seed: 5 });
    study.table('before-judging', table);
    const judged = await study.judged();
    study.judge({ brand: judged.evidence }, ['B3', 'B4']);
    study.table('after-judging', table);
    const at = (name: string) => path.join(folder, 'figures', 'simulated-400-posts', name);
    expect(shown[1]).toMatch(/B3.*(recovered|not testable)/);
    expect(shown[1]).not.toContain('not yet computed');
    expect(readFileSync(at('before-judging.md'), 'utf8')).not.toContain('CNN-LSTM');
    expect(readFileSync(at('after-judging.md'), 'utf8')).toContain('Sentiment of zh posts by CNN-LSTM');
    expect(readFileSync(at('after-judging.csv'), 'utf8')).toContain('400 simulated posts, seed 5');
    expect(existsSync(path.join(folder, 'figures', 'after-judging.csv'))).toBe(false);
  });
});

describe('a study of posts that are not here', () => {
  it.each([
    ['public', 'run: npx crosscultural data fetch'],
    ['missing.csv', 'missing.csv'],
    ['posts', '"posts" is no corpus: expected simulated, public, or a .csv or .jsonl file.'],
  ])('%s', async (data, message) => {
    await expect(openPostCorpus(data)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(message),
    });
  });

  it('says which file has no column for the text', async () => {
    const file = path.join(folder, 'columns.csv');
    writeFileSync(file, 'words,date\ngood,2023-01-01\n');
    await expect(openPostCorpus(file)).rejects.toThrow(/which column is the text\? Say --map text=COLUMN/);
    expect((await openPostCorpus(`${file}#text=words`)).posts.texts).toEqual(['good']);
  });
});

describe('a user’s own posts', () => {
  it('never take the name of a corpus of ours', async () => {
    for (const name of ['simulated', 'public', 'simulated-400-posts']) {
      expect((await openPostCorpus(ownPosts(`${name}.csv`))).name).toBe(`my-${name}`);
    }
  });

  it('need labelled texts of their language, and say how to get them', async () => {
    const study = await openBrandStudy({ notebook: 'brand/01-data', data: ownPosts('own.csv') });
    expect(study).toMatchObject({ simulated: false, planted: null, events: [] });
    expect(labelledSourcesOf(study.corpus)).toEqual(['online-shopping', 'ewect-virus']);
    await expect(study.judged()).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('run: npx crosscultural data fetch'),
    });
  });

  it('are judged by a model of public labelled texts, trained once however many ask', async () => {
    writePublicLabelled();
    const data = ownPosts('own.csv');
    const passes = [vi.fn(), vi.fn()];
    const studies = await Promise.all(passes.map(() => openBrandStudy({ notebook: 'brand/01-data', data })));
    const readers = await Promise.all(studies.map((study, i) => study.sentimentReaders(passes[i])));
    expect(passes.map((pass) => pass.mock.calls.length > 0).sort()).toEqual([false, true]);
    expect(readers[0][0].tested).toEqual(readers[1][0].tested);
    expect(cached('cnn-lstm-zh-')).toHaveLength(1);
    const { posts: read, evidence } = await studies[0].judged();
    const positive = (i: number) => read.probabilities[3 * i + 2];
    const [praise, blame] = [0, 1].map((side) => {
      const rows = read.texts.flatMap((text, i) => (text.includes('很好') === (side === 0) ? [positive(i)] : []));
      return rows.reduce((a, b) => a + b, 0) / rows.length;
    });
    expect(praise).toBeGreaterThan(blame);
    expect(evidence.confusion?.flat().reduce((a, b) => a + b, 0)).toBe(readers[0][0].tested.length / 3);
  });

  it('in a language that no model reads are judged by nobody', async () => {
    const file = path.join(folder, 'korean.csv');
    writeFileSync(file, 'text,date\n휴대폰이 정말 좋아요,2023-01-01\n배터리가 너무 나빠요,2023-01-02\n'); // the phone is good; the battery is bad
    const study = await openBrandStudy({ notebook: 'brand/01-data', data: file });
    expect(labelledSourcesOf(study.corpus)).toEqual([]);
    const { posts: read, evidence, confusion } = await study.judged();
    expect(new Set(read.probabilities)).toEqual(new Set([Math.fround(1 / 3)]));
    expect(confusion).toEqual([]);
    expect(evidence).not.toHaveProperty('confusion');
  });
});

/** Small files in place of the public ones that Chinese posts are judged from. */
function writePublicLabelled(): void {
  const parts = ['屏幕', '电池', '客服', '系统', '拍照', '价格'].flatMap(
    (
      part, // screen, battery, service, system, camera, price
    ) => Array.from({ length: 12 }, (_, i) => `${part}第${i}次`),
  );
  const rows = parts.flatMap((part) => [`手机,1,${part}很好很喜欢`, `手机,0,${part}太差了很失望`]);
  const shop = zipFile('online_shopping_10_cats.csv', Buffer.from(`cat,label,review\n${rows.join('\n')}\n`));
  const emotions = parts.map((part, id) => ({ id, content: `今天说说${part}`, label: 'neutral' })); // today a word about …
  for (const { id, files } of listSources()) {
    if (id !== 'online-shopping' && id !== 'ewect-virus') continue;
    for (const { mirrorPath, role } of files) {
      const target = path.join(folder, 'public', mirrorPath);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, id === 'online-shopping' ? shop : JSON.stringify(role === 'train' ? emotions : []));
    }
  }
}
