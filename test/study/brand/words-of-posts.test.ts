import { describe, expect, it } from 'vitest';
import { postWords } from '../../../packages/brand';
import { openBrandStudy } from '../../../src/study';

describe('the words of a study', () => {
  it('are those of its posts, cut now or read from the cache', async () => {
    const options = { notebook: 'brand/test', posts: 200 };
    const study = await openBrandStudy(options);
    const direct = postWords(study.posts.texts);
    for (const words of [await study.words(), await (await openBrandStudy(options)).words()]) {
      expect(words.vocabulary).toEqual(direct.vocabulary);
      for (const name of ['documentFrequency', 'isContent', 'starts', 'ids'] as const) {
        expect(words[name]).toEqual(direct[name]);
        expect(words[name].constructor).toBe(direct[name].constructor);
      }
    }
  });
});
