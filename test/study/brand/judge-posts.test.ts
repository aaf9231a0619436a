import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Posts } from '@crosscultural/brand';
import { afterEach, expect, it } from 'vitest';
import { type Judge, judgePosts } from '../../../src/study/brand/judge-posts';
import type { PostCorpus } from '../../../src/study/brand/post-corpus';
import { cacheFolder } from '../../../src/study/places';

const name = 'judge-posts-test';
const corpusOf = (texts: string[], sha256: string) =>
  ({ name, sha256, posts: { texts } as unknown as Posts }) as unknown as PostCorpus;
const languageOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'zh' : text.startsWith('Q') ? 'tlh' : 'en');
const judges = new Map(['en', 'zh'].map((language) => [language, { sha256: `of ${language}` }]));

afterEach(() => {
  for (const file of readdirSync(cacheFolder))
    if (file.startsWith(`posts-judged-${name}-`)) rmSync(path.join(cacheFolder, file), { recursive: true });
});

/** Says [length, 0 or 1, 0] of a text; the later an answer is asked, the sooner it comes. */
function judgeOf(language: string, answer: (said: Float32Array) => Float32Array | Promise<Float32Array>): Judge {
  const say = (text: string) => [text.length, language === 'zh' ? 1 : 0, 0];
  return {
    card: { language, line: `reads ${language}`, confusion: [] },
    predict: (texts) => answer(Float32Array.from(texts.flatMap(say))),
  };
}

it('each text has what the judge of its language says, also of judges that answer at the same time and later', async () => {
  const texts = ['ab', '屏幕很好', 'Qapla', 'abc', '好']; // "the screen is good", "good"
  const opened: string[] = [];
  let zhIsAsked = () => {};
  const asked = new Promise<void>((resolve) => {
    zhIsAsked = resolve;
  });
  const open = async (language: string) => {
    opened.push(language);
    return judgeOf(language, async (said) => {
      // English waits until Chinese is asked: one after the other they would wait for ever.
      if (language === 'zh') zhIsAsked();
      else await asked;
      return said;
    });
  };
  const { verdicts, cards } = await judgePosts(corpusOf(texts, 'at once'), judges, open, languageOf);
  const third = Math.fround(1 / 3);
  expect([...verdicts.posts]).toEqual([...[2, 0, 0], ...[4, 1, 0], third, third, third, ...[3, 0, 0], ...[1, 1, 0]]);
  expect(cards.map(({ line }) => line)).toEqual(['reads en', 'reads zh']);
  expect(opened).toEqual(['en', 'zh']);

  const again = await judgePosts(corpusOf(texts, 'at once'), judges, () => Promise.reject(new Error()), languageOf);
  expect(again.verdicts.posts).toEqual(verdicts.posts);
});

it('hands on why a judge cannot judge, and keeps nothing', async () => {
  const broken = async (language: string) =>
    judgeOf(language, () => Promise.reject(new Error('its process has ended')));
  const corpus = corpusOf(['ab', '好'], 'broken'); // "good"
  await expect(judgePosts(corpus, judges, broken, languageOf)).rejects.toThrow('its process has ended');
  const open = async (language: string) => judgeOf(language, (said) => said);
  expect((await judgePosts(corpus, judges, open, languageOf)).verdicts.posts).toHaveLength(6);
});
