import { readNotebook } from '@crosscultural/notebook-kit';
import { describe, expect, it } from 'vitest';
import { notebookFile } from '../../../src/study/places';
import { listNotebooks, readsTriplets, selectNotebooks, sumsUp } from '../../../src/study/publishing/notebooks';

const all = ['00-start-here', 'cross-cultural/03-preprocessing', 'cross-cultural/04-topics', 'brand/01-data'];

describe('the list of notebooks', () => {
  it('has the start page first, then the papers in their order', () => {
    const names = listNotebooks();
    expect(names[0]).toBe('00-start-here');
    const folders = [...new Set(names.slice(1).map((name) => name.split('/')[0]))];
    expect(folders).toEqual(['cross-cultural', 'brand', 'platforms'].filter((folder) => folders.includes(folder)));
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
    const waiting = listNotebooks().filter(sumsUp);
    expect(waiting).toEqual(['00-start-here', 'cross-cultural/08-discussion-and-strategy', 'brand/06-insights']);
  });

  it('knows which notebooks ask who reads the reviews', () => {
    const asking = listNotebooks().filter((name) =>
      readNotebook(notebookFile(name)).cells.some(({ source }) => [source].flat().join('').includes('study.readers()')),
    );
    expect(asking.length).toBeGreaterThan(0);
    expect(listNotebooks().filter(readsTriplets)).toEqual(asking);
  });

  it('names the notebooks there are when one is unknown', () => {
    expect(() => selectNotebooks(['05-nothing'], all)).toThrow(
      /There is no notebook "05-nothing"\. There are: 00-start/,
    );
  });
});
