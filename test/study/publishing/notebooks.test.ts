import { readNotebook } from '@crosscultural/notebook-kit';
import { describe, expect, it } from 'vitest';
import { notebookFile } from '../../../src/study/places';
import {
  judgesPosts,
  listNotebooks,
  notebooksOfRun,
  readsTriplets,
  selectNotebooks,
  sumsUp,
  waitsFor,
  worksOn,
} from '../../../src/study/publishing/notebooks';

const all = ['00-start-here', 'cross-cultural/03-preprocessing', 'cross-cultural/04-topics', 'brand/01-data'];

describe('the list of notebooks', () => {
  it('has the start page first, then the papers in their order', () => {
    const names = listNotebooks();
    expect(names[0]).toBe('00-start-here');
    const folders = names.slice(1).map((name) => name.split('/')[0]);
    expect([...new Set(folders)]).toEqual(['cross-cultural', 'brand', 'platforms']);
    expect(names).toContain('cross-cultural/04-topics');
  });

  it.each([
    [[], all],
    [['cross-cultural/04-topics'], ['cross-cultural/04-topics']],
    [['notebooks/cross-cultural/04-topics.ipynb'], ['cross-cultural/04-topics']],
    [
      ['04-topics', '03'],
      ['cross-cultural/03-preprocessing', 'cross-cultural/04-topics'],
    ],
    [['brand'], ['brand/01-data']],
  ])('selects %j', (asked, expected) => {
    expect(selectNotebooks(asked, all)).toEqual(expected);
  });

  it('knows which notebooks show the verdicts of others, and that they exist', () => {
    const all = listNotebooks();
    const shownBy = (name: string) => all.filter((other) => waitsFor(name, other));
    expect(shownBy('00-start-here')).toHaveLength(all.length - 1);
    expect(shownBy('cross-cultural/08-discussion-and-strategy')).toHaveLength(7);
    expect(shownBy('cross-cultural/09-sentence-by-sentence')).toContain('cross-cultural/08-discussion-and-strategy');
    expect(shownBy('brand/06-insights').every((name) => /^brand\/0[1-5]/.test(name))).toBe(true);
    expect(all.filter(sumsUp)).toEqual(all.filter((name) => shownBy(name).length > 0));
    expect(all.filter(sumsUp)).toHaveLength(4);
  });

  it('knows which notebooks ask who reads the reviews', () => {
    const asking = listNotebooks().filter((name) =>
      readNotebook(notebookFile(name)).cells.some(({ source }) => [source].flat().join('').includes('study.readers()')),
    );
    expect(asking.length).toBeGreaterThan(0);
    expect(listNotebooks().filter(readsTriplets)).toEqual(asking);
  });

  it('knows which notebooks have posts judged: none that works on reviews', () => {
    expect(
      listNotebooks()
        .filter(judgesPosts)
        .every((name) => worksOn(name) === 'posts'),
    ).toBe(true);
    expect(judgesPosts('brand/02-cnn-lstm')).toBe(true);
  });

  it('names the notebooks there are when one is unknown', () => {
    expect(() => selectNotebooks(['05-nothing'], all)).toThrow(
      /There is no notebook "05-nothing"\. There are: 00-start/,
    );
  });
});

describe('the notebooks of a run', () => {
  const [start, preprocessing, topics, posts] = all;

  it.each([
    ['all', [], { data: 'simulated' }, all],
    ['all', [], { data: 'public' }, all],
    ['those of a folder', ['brand'], { data: 'public' }, [posts]],
    ['Paper A’s for a file of reviews', [], { data: 'mine.csv' }, [start, preprocessing, topics]],
    ['Paper B’s for a file of posts', ['brand'], { data: 'posts.csv' }, [posts]],
    ['Paper B’s for another number of posts', [], { data: 'simulated', posts: 9 }, [posts]],
  ])('are %s', (_, asked, corpus, expected) => {
    expect(notebooksOfRun(asked, corpus, all)).toEqual(expected);
  });

  it.each([
    [['03', 'brand'], { data: 'mine.csv' }, `${preprocessing} reads reviews, ${posts} reads posts.`],
    [['00', 'brand'], { data: 'mine.csv' }, `${start} reads reviews, ${posts} reads posts.`],
    [['04', 'brand'], { data: 'simulated', posts: 9 }, 'npm start -- brand --posts 9'],
    [['brand'], { data: 'public', posts: 9 }, '--posts is for simulated posts: leave --data out.'],
    [['brand'], { data: 'simulated', users: 20 }, `${posts} reads posts: npm start -- platforms --users 20`],
    [['brand'], { data: 'simulated', posts: 9, postsPerUser: 5 }, 'give one of them.'],
  ])('%j on %j are refused', (asked, corpus, message) => {
    expect(() => notebooksOfRun(asked, corpus, all)).toThrow(message);
  });
});
