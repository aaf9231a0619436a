import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../../packages/corpus';
import { collect, fixture, temporaryFile } from '../files';

const review = (id: string, more: object = {}) =>
  JSON.stringify({ id, culture: 'foreign', language: 'en', platform: 'shop', text: 'good fan', ...more });

describe('readLabelled knows files by their content', () => {
  it('ASTE-Data-V2, DMASTE and the project’s own lines, whatever their names, in one list', async () => {
    const opinion = { start: 0, end: 4, text: 'good' };
    const lines = [review('a'), review('b', { triplets: [{ aspect: null, opinion, sentiment: 'positive' }] })];
    const own = temporaryFile('own.txt', `${lines.join('\n')}\n`);
    const all = await collect(readLabelled([fixture('aste-v2.txt'), fixture('dmaste.txt'), own]));
    expect(all.map(({ id, triplets }) => [id, triplets?.length])).toEqual([
      ['aste-v2:1', 2],
      ['aste-v2:2', 0],
      ['dmaste:1', 2],
      ['b', 1],
    ]);
  });

  it('quadruple CSV with its reviews; those without a label are left out', async () => {
    const labels = temporaryFile(
      'part.csv',
      'id,AspectTerms,A_start,A_end,OpinionTerms,O_start,O_end,Categories,Polarities\n2,_, , ,好,1,2,整体,正面\n',
    );
    const reviews = temporaryFile('reviews.csv', 'id,Reviews\n1,差\n2,很好\n');
    const [only, ...others] = await collect(readLabelled([labels], { reviews }));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: 'part:2', language: 'zh', text: '很好', triplets: [{ sentiment: 'positive' }] });
    await expect(collect(readLabelled([labels]))).rejects.toThrow(
      `${labels} labels reviews by their ids; name the file of the reviews (id,Reviews) with --reviews.`,
    );
    await expect(collect(readLabelled([reviews]))).rejects.toThrow('holds reviews without labels');
  });

  it.each([
    ['prose.txt', 'Once upon a time\n'],
    ['empty.txt', ''],
    ['stars.txt', '5 #### good fan\n'],
    ['table.csv', 'text,stars\nfine,5\n'],
  ])('%s is refused in one line', async (name, content) => {
    const message = await collect(readLabelled([temporaryFile(name, content)])).catch((error: Error) => error.message);
    expect(message).toMatch(/holds no labelled triplets that are known here: expected ASTE-Data-V2/);
    expect(message).not.toContain('\n');
  });

  it('a missing file and a folder are named', async () => {
    await expect(collect(readLabelled(['nowhere.txt']))).rejects.toThrow('There is no file nowhere.txt');
    await expect(collect(readLabelled([__dirname]))).rejects.toThrow('is a folder');
  });
});
